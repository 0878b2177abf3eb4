/** A shopper comes back to an open chat: what comes next is in the language they read now, under the name they give. */
import type { Conversation, Decision } from '../conversation';
import { nothingFollows } from '../conversation';
import type { PersonWanted } from './connect';
import { mergeShopper } from './connect';

export interface ComeBack {
  readonly locale?: string | undefined;
  readonly visitor?: PersonWanted['visitor'];
}

export function shopperComesBack(conversation: Conversation, { locale, visitor }: ComeBack): Decision {
  // The desk learns who it is when the chat is handed over; from then on it is the desk that knows.
  const shopper = conversation.handedOver ? conversation.shopper : mergeShopper(conversation.shopper, visitor);
  const next = { ...conversation, locale: locale ?? conversation.locale, shopper };
  return nothingFollows(isSame(next, conversation) ? conversation : next);
}

function isSame(one: Conversation, other: Conversation): boolean {
  const [a, b] = [one.shopper, other.shopper];
  return one.locale === other.locale && a.name === b.name && a.email === b.email && a.phone === b.phone;
}
