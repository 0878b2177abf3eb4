/** The status of a message: accepted (stored), delivered (Odoo has it), read (an agent has seen it), or failed. */
import type { MessageStatus } from '../contract/shopper';
import type { Conversation, EntryMark } from './conversation';

export function statusOf(conversation: Conversation, entry: EntryMark): MessageStatus {
  if (conversation.failedSequences.includes(entry.sequence)) return 'failed';
  if (entry.deskMessageId !== undefined)
    return entry.sequence <= conversation.shopperReadSequence ? 'read' : 'delivered';
  if (entry.type === 'user' && entry.sequence <= conversation.readSequence) return 'read';
  return entry.sequence <= conversation.deliveredSequence ? 'delivered' : 'accepted';
}
