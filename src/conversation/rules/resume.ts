/** A shopper returns to their chat, perhaps with another language or another name, with proof of the shop or without. */
import type { ShopperCard } from '../../contract/odoo';
import type { Conversation, Decision, ShopPage } from '../conversation';
import { deskCard, withoutProof } from '../proven-shopper';
import type { AgentRequest } from './connect';
import { mergeShopper } from './connect';
import { Draft } from './draft';
import { shownOn } from './language';

export interface Resume {
  /** Of the operation by which the desk hears of a change. */
  readonly operationId: string;
  /** Of the page. */
  readonly locale?: string | undefined;
  readonly visitor?: AgentRequest['visitor'];
  /** Where the shopper is now. */
  readonly page?: ShopPage | undefined;
  /** The shopper as the shop proves them to be now. */
  readonly proven?: ShopperCard | undefined;
}

/** A proof that lasts hardly longer is no news. */
const NEWS_MS = 60_000;

export function shopperResumes(conversation: Conversation, resume: Resume): Decision {
  const shopper = shopperNow(conversation, resume);
  const languages = shownOn(conversation, resume.locale);
  const draft = new Draft(conversation).moveTo(resume.page, languages.locale, resume.operationId);
  const isNews = !isSame(shopper, conversation.shopper);
  if (isNews || languages.locale !== conversation.locale || languages.pageLocale !== conversation.pageLocale)
    draft.change({ ...languages, shopper });
  if (isNews && introduces(conversation.shopper, resume)) draft.change({ introduced: true });
  if (isNews && conversation.handedOver)
    draft.enqueue({
      id: resume.operationId,
      conversation: conversation.id,
      kind: 'shopper',
      shopper: deskCard(shopper),
    });
  return draft.decision();
}

function shopperNow({ shopper, handedOver }: Conversation, { visitor, proven }: Resume): ShopperCard {
  if (proven !== undefined) return proven;
  // A hand-over tells the desk who the shopper is; from then on the desk's record counts.
  return handedOver ? withoutProof(shopper) : mergeShopper(withoutProof(shopper), visitor);
}

/** What the page said as the chat was opened is no news. */
function introduces(known: ShopperCard, { visitor, proven }: Resume): boolean {
  const says = (field: 'name' | 'email' | 'phone') => Boolean(visitor?.[field]) && visitor?.[field] !== known[field];
  return proven === undefined && (says('name') || says('email') || says('phone'));
}

function isSame(a: ShopperCard, b: ShopperCard): boolean {
  const isAsProven = a.verified === b.verified && Math.abs(end(a) - end(b)) < NEWS_MS;
  return isAsProven && a.name === b.name && a.email === b.email && a.phone === b.phone;
}

function end({ verified_until }: ShopperCard): number {
  return verified_until === undefined ? 0 : Date.parse(verified_until);
}
