/** The canned responses that all agents share, with their translations, read from the addon's own data. */
import type { LocalizedText } from '../../../contract/odoo';
import { addonRecords } from '../demo/addon-records';

export interface SharedResponse {
  readonly shortcut: string;
  readonly content: LocalizedText;
  /** Its code. */
  readonly category: string;
}

export function readSharedResponses(): SharedResponse[] {
  return addonRecords('data/canned_responses.xml', 'mail.canned.response', 'substitution').map(({ field, text }) => ({
    shortcut: field('source'),
    content: text,
    category: field('storefront_category_id').replace(/^category_/, ''),
  }));
}
