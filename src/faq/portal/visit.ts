/** The context of a visit to the portal: shop, language, whether the chat is open. */
import type { ChannelRow, FaqRow } from '../../contract/odoo';
import { languageOf } from '../../i18n/languages';
import type { ChannelFaq } from '../search/faq-catalog';
import { PortalSay, portalSay } from './portal-say';
import type { PortalContext } from './portal-addresses';

export interface Visit extends PortalContext {
  readonly shop: ChannelRow;
  readonly faq: ChannelFaq;
  /** Languages in which this shop has answers. */
  readonly languages: readonly string[];
  readonly say: PortalSay;
  readonly chatOpen: boolean;
}

/** @param wanted requested language tag; ignored when the shop has no answers in it. */
export function visitTo(shop: ChannelRow, faq: ChannelFaq, wanted: string | undefined, chatOpen: boolean): Visit {
  const languages = spokenIn(faq.faqs);
  const own = languageOf(shop.default_locale);
  const homeLanguage = languages.includes(own) ? own : (languages[0] ?? own);
  const language = languages.find((spoken) => spoken === languageOf(wanted ?? '')) ?? homeLanguage;
  return { shop, faq, languages, homeLanguage, language, channel: shop.key, say: portalSay(language), chatOpen };
}

/** Languages in which this entry has both question and answer. */
export function languagesOf(faq: FaqRow): string[] {
  return Object.keys(faq.question).filter((language) => faq.answer[language] !== undefined);
}

function spokenIn(faqs: readonly FaqRow[]): string[] {
  return [...new Set(faqs.flatMap(languagesOf))].sort();
}
