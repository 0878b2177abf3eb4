/**
 * Status and priority of a conversation: what the desk says of it, beside the state, which is what happens in it.
 *
 * | state              | status                                                                                     |
 * | ------------------ | ------------------------------------------------------------------------------------------ |
 * | bot, waiting, live | open; pending or resolved where the desk says so, until the shopper writes or asks for a person |
 * | ended              | closed: to close a chat is to end it, and one that has ended is not opened again            |
 *
 * The addon keeps the same rules in `models/conversation/managed.py`.
 */
import type { ConversationPriority, ConversationStatus, OdooEvent } from '../../contract/odoo';
import type { Conversation } from '../conversation';

type Managed = Pick<Conversation, 'state' | 'deskStatus' | 'priority'>;

export function chatStatus({ state, deskStatus = 'open' }: Managed): ConversationStatus {
  if (state === 'ended') return 'closed';
  return deskStatus === 'closed' ? 'open' : deskStatus;
}

/** Where the shopper writes. */
export function channelKind({ whatsapp }: Pick<Conversation, 'whatsapp'>): 'web' | 'whatsapp' {
  return whatsapp === undefined ? 'web' : 'whatsapp';
}

/** A person is asked for, or has the chat. */
export function isWithPeople({ state }: Pick<Conversation, 'state'>): boolean {
  return state === 'waiting' || state === 'live';
}

export function chatPriority({ priority = 'normal' }: Managed): ConversationPriority {
  return priority;
}

/** The desk set status or priority. */
export function statusSaid({ status, priority }: Extract<OdooEvent, { kind: 'status' }>): Partial<Conversation> {
  return { deskStatus: status, priority };
}

/** The shopper's message with this sequence entered the log. */
export function shopperWrote(conversation: Conversation, sequence: number): Partial<Conversation> {
  return { hasShopperMessage: true, shopperSequence: sequence, ...reopened(conversation) };
}

/** The shopper turned to the shop: what waited for them, or seemed done, is open again. */
export function reopened(conversation: Conversation): Partial<Conversation> {
  return chatStatus(conversation) === 'open' ? {} : { deskStatus: 'open' };
}

/** Whether the shopper wrote something that no agent has read. Of a chat that only the bot had, nobody has to. */
export function isUnread({ state, agent, abandoned, shopperSequence = 0, readSequence }: Conversation): boolean {
  const isForPeople = state === 'waiting' || state === 'live' || (state === 'ended' && (agent !== null || abandoned));
  return Boolean(isForPeople) && shopperSequence > readSequence;
}
