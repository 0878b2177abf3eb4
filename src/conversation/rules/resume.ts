/** A shopper returns to an open chat, perhaps with another language or another name. */
import type { Conversation, Decision } from '../conversation';
import { nothingFollows } from '../conversation';
import type { AgentRequest } from './connect';
import { mergeShopper } from './connect';

export interface Resume {
  readonly locale?: string | undefined;
  readonly visitor?: AgentRequest['visitor'];
}

export function shopperResumes(conversation: Conversation, { locale, visitor }: Resume): Decision {
  // A hand-over tells the desk who the shopper is; from then on the desk's record counts.
  const shopper = conversation.handedOver ? conversation.shopper : mergeShopper(conversation.shopper, visitor);
  const next = { ...conversation, locale: locale ?? conversation.locale, shopper };
  return nothingFollows(isSame(next, conversation) ? conversation : next);
}

function isSame(one: Conversation, other: Conversation): boolean {
  const [a, b] = [one.shopper, other.shopper];
  return one.locale === other.locale && a.name === b.name && a.email === b.email && a.phone === b.phone;
}
