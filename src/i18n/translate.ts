/** Says a sentence of the catalogue in a shopper's language, its gaps filled. */
import * as ar from './ar';
import * as bn from './bn';
import type { Gaps, SentenceKey } from './catalogue';
import * as en from './en';
import { intlTagOf, matchLanguage } from './languages';
import type { Sentence } from './sentence';

export type Values = Readonly<Record<string, string | number>>;
type Sections = Readonly<Record<string, Readonly<Record<string, Sentence>>>>;
const CATALOGUES: Readonly<Record<ReturnType<typeof matchLanguage>, Sections>> = { en, bn, ar };

/**
 * @param locale BCP 47; English is said to those whose language the bridge does not speak
 * @param values numbers are written in the digits of the locale, `count` chooses among plural forms
 */
export function translate<Key extends SentenceKey>(locale: string, key: Key, ...values: Gaps<Key>): string {
  return translateAny(locale, key, values[0]);
}

/** For a key of which only the run tells what values its sentence takes. */
export function translateAny(locale: string, key: SentenceKey, values: Values = {}): string {
  const dot = key.indexOf('.');
  const language = matchLanguage(locale);
  const sentence = CATALOGUES[language][key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  return filled(locale, formOf(language, sentence, Number(values['count'])), values);
}

function formOf(language: string, sentence: Sentence, count: number): string {
  if (typeof sentence === 'string') return sentence;
  return sentence[new Intl.PluralRules(language).select(count)] ?? sentence.other;
}

function filled(locale: string, text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name] ?? blank;
    return typeof value === 'number'
      ? new Intl.NumberFormat(intlTagOf(locale), { useGrouping: false }).format(value)
      : value;
  });
}
