/** The receipt for an accepted message. */
import type { SendReceipt } from '../contract/shopper';
import type { AcceptedMessage } from '../conversation/conversation.service';

export function toReceipt(said: AcceptedMessage): SendReceipt {
  return {
    message_id: said.entry.id,
    sequence: said.entry.sequence,
    timestamp: said.entry.timestamp,
    duplicate: said.duplicate,
    ...(said.ends ? { ends: true } : {}),
  };
}
