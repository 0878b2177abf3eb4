/** Who reads the portal: whose shop, in which language, with the chat beside it or not. */
import type { ChannelRow, FaqRow } from '../../contract/odoo';
import type { FaqShelf } from '../search/faq-catalog';
import { PortalTexts, portalTexts } from './portal.texts';
import type { Place } from './portal-addresses';

export interface Visit extends Place {
  readonly shop: ChannelRow;
  readonly shelf: FaqShelf;
  /** Languages in which this shop has answers. */
  readonly languages: readonly string[];
  readonly texts: PortalTexts;
  readonly chatOpen: boolean;
}

/** @param wanted language tag as it came; what the shop does not speak is the same as none. */
export function visitTo(shop: ChannelRow, shelf: FaqShelf, wanted: string | undefined, chatOpen: boolean): Visit {
  const languages = spokenIn(shelf.faqs);
  const own = primary(shop.default_locale);
  const homeLanguage = languages.includes(own) ? own : (languages[0] ?? own);
  const language = languages.find((spoken) => spoken === primary(wanted ?? '')) ?? homeLanguage;
  return { shop, shelf, languages, homeLanguage, language, channel: shop.key, texts: portalTexts(language), chatOpen };
}

/** Languages that this entry has both a question and an answer in. */
export function languagesOf(faq: FaqRow): string[] {
  return Object.keys(faq.question).filter((language) => faq.answer[language] !== undefined);
}

function spokenIn(faqs: readonly FaqRow[]): string[] {
  return [...new Set(faqs.flatMap(languagesOf))].sort();
}

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
