/** The shopper went to another page without loading one, as in shops of a single page. */
import type { Conversation, Decision, ShopPage } from '../conversation';
import { ConsentAsked, hasConsent } from './consent';
import { Draft } from './draft';

/** Nothing is kept of a chat that has ended, nor before the shopper agreed to what the channel asks. */
export function shopperMoves(
  conversation: Conversation,
  page: ShopPage,
  asked: ConsentAsked,
  operationId: string,
): Decision {
  const draft = new Draft(conversation);
  const isKept = conversation.state !== 'ended' && hasConsent(conversation, asked);
  return (isKept ? draft.moveTo(page, conversation.locale, operationId) : draft).decision();
}
