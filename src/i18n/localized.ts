/** Picks the shopper's language out of a translated text of the shop. */
import type { LocalizedText } from '../contract/odoo';
import { languageOf } from './languages';

/** The text in `locale`, else in its language, else in `fallback`, else in any. */
export function localized(text: LocalizedText, locale: string, fallback = 'en'): string {
  return text[locale] ?? text[languageOf(locale)] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
