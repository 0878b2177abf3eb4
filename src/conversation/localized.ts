/** Picks the shopper's language out of a translated text of the shop. */
import type { LocalizedText } from '../contract/odoo';

/** The text in `locale`, else in its primary language, else in `fallback`, else in any. */
export function localized(text: LocalizedText, locale: string, fallback = 'en'): string {
  const primary = locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return text[locale] ?? text[primary] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
