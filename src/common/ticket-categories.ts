/** Categories that the tickets of some channels may have, from the settings. */
import type { SettingsSnapshot, TicketCategoryRow } from '../contract/odoo';
import type { TicketCategory } from '../contract/shopper';
import { FIRST_CATEGORIES } from '../contract/shopper/ticket-words';
import { localized } from '../i18n/localized';

/** Those of an addon that has no others. */
const FIRST: readonly TicketCategoryRow[] = FIRST_CATEGORIES.map((code) => ({
  code,
  name: { en: code.charAt(0).toUpperCase() + code.slice(1) },
}));

/** In the order in which they are shown; their names in this language or the next best. */
export function categoriesOf(
  settings: SettingsSnapshot,
  channels: readonly string[],
  locale: string,
): TicketCategory[] {
  const { ticket_categories = FIRST } = settings;
  return ticket_categories
    .filter((row) => row.channels === undefined || row.channels.some((key) => channels.includes(key)))
    .map(({ code, name }) => ({ code, name: localized(name, locale) }));
}
