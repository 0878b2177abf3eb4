/** Says a sentence of the catalogue in a shopper's language, its gaps filled. */
import * as ar from './ar';
import * as bn from './bn';
import type { Gaps, SentenceKey } from './catalogue';
import * as en from './en';
import { matchLanguage } from './languages';
import type { Sentence } from './sentence';

type Sections = Readonly<Record<string, Readonly<Record<string, Sentence>>>>;
const CATALOGUES: Readonly<Record<ReturnType<typeof matchLanguage>, Sections>> = { en, bn, ar };

/**
 * @param locale BCP 47; English is said to those whose language the bridge does not speak
 * @param values numbers are written in the digits of the locale, `count` chooses among plural forms
 */
export function translate<Key extends SentenceKey>(locale: string, key: Key, ...values: Gaps<Key>): string {
  const [section = '', name = ''] = key.split('.', 2);
  const language = matchLanguage(locale);
  const given: Readonly<Record<string, string | number>> = values[0] ?? {};
  return filled(locale, formOf(language, CATALOGUES[language][section]?.[name] ?? key, Number(given['count'])), given);
}

function formOf(language: string, sentence: Sentence, count: number): string {
  if (typeof sentence === 'string') return sentence;
  return sentence[new Intl.PluralRules(language).select(count)] ?? sentence.other;
}

function filled(locale: string, text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name] ?? blank;
    return typeof value === 'number' ? new Intl.NumberFormat(locale, { useGrouping: false }).format(value) : value;
  });
}
