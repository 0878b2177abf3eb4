/** The shopper's open requests and last chat, for the start of a chat. */
import type { PastConversation, Ticket } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';

export interface OwnPast {
  readonly lastChat: PastConversation | null;
  /** Those that are not settled, the latest change first. */
  readonly requests: readonly Ticket[];
}

/**
 * Requests are looked up in Odoo, which nobody is asked for whom the shop does not know: only those who chatted before, left a
 * request in this chat, or are signed in have any. What cannot be had now is left out; the sheets say why.
 *
 * @param mayHaveRequests whether this chat already tells that there are some
 */
export async function ownPast(call: CallFeature, mayHaveRequests: boolean): Promise<OwnPast> {
  const chats = await call((client) => client.chats()).catch(() => []);
  const isKnown = mayHaveRequests || chats.length > 0;
  const tickets = isKnown ? await call((client) => client.tickets()).catch(() => []) : [];
  return {
    lastChat: chats.find(({ state }) => state === 'ended') ?? null,
    requests: tickets
      .filter(({ reference, status }) => reference !== null && status !== 'resolved' && status !== 'closed')
      .sort((one, other) => Date.parse(other.updated_at) - Date.parse(one.updated_at)),
  };
}
