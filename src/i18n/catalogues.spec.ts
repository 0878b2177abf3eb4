import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogues, formsOf, itKeepsThePromises, sentencesOf } from '../../test/support/catalogues';
import * as arabic from './ar';
import * as bengali from './bn';
import * as english from './en';
import { localized } from './localized';
import { translate } from './translate';

const SRC = join(__dirname, '..');
const CATALOGUES: Catalogues = [
  ['en', english],
  ['bn', bengali],
  ['ar', arabic],
];
const ENGLISH = sentencesOf(english);

/** Files of the bridge that are neither catalogue nor test. */
function sources(): readonly (readonly [string, string])[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file) && !/^i18n\/|\/spec\//.test(file)) // specs and their fixtures say what they like
    .map((file) => [file, readFileSync(join(SRC, file), 'utf8')] as const);
}

describe('the catalogues', () => {
  itKeepsThePromises(CATALOGUES);

  it('say no Latin sentence to an Arabic shopper', () => {
    const latin = [...sentencesOf(arabic)].filter(([, sentence]) =>
      formsOf(sentence).some((form) => /[a-z]{2}/i.test(form.replace(/\{\w+\}/g, ''))),
    );
    expect(latin).toEqual([]);
  });

  it('hold no sentence that nobody says', () => {
    const textOf = (files: ReturnType<typeof sources>) => files.map(([, source]) => source).join('\n');
    const all = textOf(sources());
    const portal = textOf(sources().filter(([file]) => file.startsWith('faq/portal/')));
    const unsaid = [...ENGLISH.keys()].filter((path) => {
      const [section = '', ...names] = path.split('.');
      const key = names.join('.');
      if (section === 'portal') return !portal.includes(`'${key}'`);
      return !all.includes(`'${path}'`) && !(all.includes(`\`${section}.\${`) && all.includes(`'${key}'`));
    });
    expect(unsaid).toEqual([]);
  });

  it('are the only place where the bridge has sentences in other scripts', () => {
    // What the bot reads, how the search hears, and the demo shop's content are data, not sentences.
    const DATA = /^(bot\/|faq\/search\/|embedded\/(odoo|whatsapp)\/)/;
    const elsewhere = sources().filter(
      ([file, source]) =>
        !DATA.test(file) && /[\p{Script=Bengali}\p{Script=Arabic}]{2}.* /u.test(withoutComments(source)),
    );
    expect(elsewhere.map(([file]) => file)).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

describe('a sentence', () => {
  it.each([
    ['en-GB', 'Your order S1 is on its way.'],
    ['bn_BD', 'আপনার অর্ডার S1: পথে আছে।'],
    ['ar-EG', 'طلبك S1: في الطريق.'],
    ['fr', 'Your order S1 is on its way.'],
  ])('is said to %s in the language that the locale means', (locale, said) => {
    const status = translate(locale, 'orderStatus.shipped');
    expect(translate(locale, 'order.one', { order: 'S1', status })).toBe(said);
  });

  it.each([
    ['en', 'Page 2 of 12'],
    ['bn', 'পাতা ২/১২'],
    ['ar-EG', 'الصفحة ٢ من ١٢'],
    ['ar_EG@latin', 'الصفحة ٢ من ١٢'],
    ['bn_BD', 'পাতা ২/১২'],
    ['not a locale', 'Page 2 of 12'],
    ['', 'Page 2 of 12'],
  ])('has its numbers in the digits of %s', (locale, said) => {
    expect(translate(locale, 'portal.pageOf', { page: 2, pages: 12 })).toBe(said);
  });

  it('leaves what a shopper wrote as it is', () => {
    expect(translate('en', 'ticket.changed', { reference: '{status}', status: 'open' })).toBe(
      'Your request {status}: open',
    );
  });
});

describe('a locale', () => {
  it('finds a text of the shop: itself, its language, the fallback, any', () => {
    const text = { en: 'Hello', bn: 'নমস্কার', 'pt-BR': 'Oi' };
    expect(['pt-BR', 'bn-IN', 'fr'].map((locale) => localized(text, locale))).toEqual(['Oi', 'নমস্কার', 'Hello']);
    expect(localized(text, 'fr', 'bn')).toBe('নমস্কার');
    expect(localized({ bn: 'নমস্কার' }, 'fr')).toBe('নমস্কার');
  });
});
