/** The status of a message: accepted (stored), delivered (Odoo has it, or the phone), read (an agent, or the person, has seen it), or failed. */
import type { Undelivered } from '../contract/odoo';
import type { MessageStatus } from '../contract/shopper';
import type { Conversation, EntryMark, WhatsAppAddress } from './conversation';

export function statusOf(conversation: Conversation, entry: EntryMark): MessageStatus {
  if (conversation.failedSequences.includes(entry.sequence)) return 'failed';
  if (conversation.whatsapp !== undefined && entry.type !== 'user')
    return onPhone(conversation, entry, conversation.whatsapp);
  if (entry.deskMessageId !== undefined)
    return entry.sequence <= conversation.shopperReadSequence ? 'read' : 'delivered';
  if (entry.type === 'user' && entry.sequence <= conversation.readSequence) return 'read';
  return entry.sequence <= conversation.deliveredSequence ? 'delivered' : 'accepted';
}

/** Of what was sent to a person on WhatsApp. */
function onPhone(
  { shopperReadSequence }: Conversation,
  { sequence }: EntryMark,
  address: WhatsAppAddress,
): MessageStatus {
  if (failureOf({ whatsapp: address }, sequence) !== undefined) return 'failed';
  if (sequence <= shopperReadSequence) return 'read';
  return sequence <= (address.broughtSequence ?? 0) ? 'delivered' : 'accepted';
}

/** Why an entry did not reach its person on WhatsApp. */
export function failureOf({ whatsapp }: Pick<Conversation, 'whatsapp'>, sequence: number): Undelivered | undefined {
  return whatsapp?.failed?.find((one) => one.sequence === sequence)?.reason;
}
