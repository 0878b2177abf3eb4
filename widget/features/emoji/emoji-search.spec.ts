import { ALL_EMOJI } from './emoji-groups';
import { EmojiSearch } from './emoji-search';
import { words as arabic } from './words/ar.chunk';
import { words as bengali } from './words/bn.chunk';
import type { EmojiWords } from './words/emoji-words';
import { words as english } from './words/en';

const LANGUAGES: readonly (readonly [string, EmojiWords, RegExp])[] = [
  ['English', english, /[a-z]/i],
  ['Bengali', bengali, /[ঀ-৿]/],
  ['Arabic', arabic, /[\u0600-\u06FF]/],
];

describe('the search for an emoji', () => {
  const search = new EmojiSearch([english]);
  const inBengali = new EmojiSearch([bengali, english]);
  const inArabic = new EmojiSearch([arabic, english]);

  it('goes by the beginning of a word, in the language of the shopper and in English', () => {
    expect(search.find('thank')).toContain('🙏');
    expect(inBengali.find('ধন্য')).toContain('🙏');
    expect(inBengali.find('thank')).toContain('🙏');
    expect(inArabic.find('حلي')).toContain('🥛');
    expect(inArabic.find('milk')).toEqual(search.find('milk'));
    expect(search.find('দুধ')).toEqual([]);
  });

  it('shows what is called so first, and whole words before beginnings', () => {
    expect(search.find('heart').slice(0, 3)).toEqual(['😍', '❤️', '🧡']);
    expect(search.find('sun')[0]).toBe('☀️');
    expect(search.find('sun')).toContain('🌻');
    expect(inBengali.find('দুধ')[0]).toBe('🥛');
  });

  it('wants every word, in any order and of any language', () => {
    expect(search.find('heart red')).toEqual(['❤️']);
    expect(inBengali.find('লাল heart')[0]).toBe('❤️');
    expect(search.find('red milk')).toEqual([]);
  });

  it('knows what a shop is asked for', () => {
    expect(search.find('payment')).toEqual(['💳']);
    expect(inBengali.find('ডেলিভারি')).toEqual(['🚚', '🛵']);
    expect(inArabic.find('عيد')).toContain('🕌');
  });

  it('does not mind case, accents, vowel marks or how letters are composed', () => {
    expect(search.find('MÍLK')).toEqual(search.find('milk'));
    expect(inArabic.find('شكرا')).toContain('🙏');
    expect(inArabic.find('شُكْراً')).toContain('🙏');
    expect(inArabic.find('إصلاح')).toEqual(inArabic.find('اصلاح'));
    expect(inBengali.find('বড়দিন'.normalize('NFC'))).toEqual(['🎄']);
    expect(inBengali.find('বড\u09BCদিন')).toEqual(['🎄']);
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    for (const query of ['  ', '-', '<script>', 'constructor', '__proto__']) expect(search.find(query)).toEqual([]);
  });
});

describe('the emoji at hand', () => {
  it('are about two hundred, none twice', () => {
    expect(ALL_EMOJI.length).toBeGreaterThan(200);
    expect(new Set(ALL_EMOJI).size).toBe(ALL_EMOJI.length);
  });

  it.each(LANGUAGES)('have each a name in %s, and are found by it', (_language, words, letters) => {
    const search = new EmojiSearch([words]);
    const lacking = ALL_EMOJI.filter((emoji) => {
      const name = search.nameOf(emoji);
      return !letters.test(name) || !search.find(name).includes(emoji);
    });
    expect(lacking).toEqual([]);
  });

  it.each(LANGUAGES)('have each a keyword in %s', (_language, { annotations }, letters) => {
    const lacking = ALL_EMOJI.filter(
      (emoji) => !annotations[emoji.replaceAll('\uFE0F', '')]?.default.some((word) => letters.test(word)),
    );
    expect(lacking).toEqual([]);
  });

  it.each(LANGUAGES)(
    'get no word in %s that CLDR has for them, and none without them',
    (_language, { annotations, added }) => {
      const known = new EmojiSearch([{ annotations, added: {} }]);
      const needless = Object.entries(added).flatMap(([emoji, words]) => {
        const ofPicker = ALL_EMOJI.find((one) => one.replaceAll('\uFE0F', '') === emoji);
        return words.split(' ').filter((word) => ofPicker === undefined || known.find(word).includes(ofPicker));
      });
      expect(needless).toEqual([]);
    },
  );
});
