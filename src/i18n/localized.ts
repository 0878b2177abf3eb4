/** Picks the shopper's language out of a translated text of the shop. */
import type { LocalizedText } from '../contract/odoo';
import { languageOf } from './languages';

/** The text in `locale`, else in its language, else in `fallback`, else in any. */
export function localized(text: LocalizedText, locale: string, fallback = 'en'): string {
  return text[languageShown(text, locale, fallback)] ?? '';
}

/** The language in which `localized` gives this text. */
export function languageShown(text: LocalizedText, locale: string, fallback = 'en'): string {
  const wanted = [locale, languageOf(locale), fallback];
  return wanted.find((language) => Object.hasOwn(text, language)) ?? Object.keys(text)[0] ?? fallback;
}
