/** Picks the shopper's language out of a translated text of the shop. */
import type { LocalizedText } from '../contract/odoo';
import { languageOf, matchLanguage } from './languages';
import type { SentenceKey } from './catalogue';
import { translateAny } from './translate';

/** The text in `locale`, else in its language, else in `fallback`, else in any. */
export function localized(text: LocalizedText, locale: string, fallback = 'en'): string {
  return text[languageShown(text, locale, fallback)] ?? '';
}

/** As `localized`; where the shop has nothing in the shopper's language and the bridge speaks it, the bridge's own sentence. */
export function localizedOr(own: SentenceKey, text: LocalizedText, locale: string, fallback = 'en'): string {
  const language = languageOf(locale);
  const isSaid = [locale, language].some((said) => Object.hasOwn(text, said));
  return isSaid || matchLanguage(locale) !== language ? localized(text, locale, fallback) : translateAny(locale, own);
}

/** The language in which `localized` gives this text. */
export function languageShown(text: LocalizedText, locale: string, fallback = 'en'): string {
  const wanted = [locale, languageOf(locale), fallback];
  return wanted.find((language) => Object.hasOwn(text, language)) ?? Object.keys(text)[0] ?? fallback;
}
