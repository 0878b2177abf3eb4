/** The shopper has read an agent's messages. */
import type { Conversation, Decision, EntryMark } from '../conversation';
import { Draft } from './draft';

/** `log` holds at least the last agent's message after `shopperReadSequence` and up to `sequence`. Reading backwards, or beyond the end, changes nothing more. */
export function shopperRead(conversation: Conversation, sequence: number, log: readonly EntryMark[]): Decision {
  const draft = new Draft(conversation);
  const upTo = Math.min(sequence, conversation.lastSequence);
  if (upTo <= conversation.shopperReadSequence) return draft.decision();
  draft.change({ shopperReadSequence: upTo });
  const seen = log.filter((entry) => entry.sequence <= upTo && entry.deskMessageId !== undefined).at(-1);
  if (seen?.deskMessageId === undefined) return draft.decision();
  return draft
    .enqueue({
      id: `${conversation.id}:read:${seen.sequence}`,
      conversation: conversation.id,
      kind: 'read',
      message_id: seen.deskMessageId,
    })
    .decision();
}
