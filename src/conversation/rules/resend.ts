/**
 * A shopper sends a refused message again: it is queued for the desk again and stays failed until the desk accepts
 * it.
 */
import type { Conversation, Decision, LogEntry } from '../conversation';
import { nothingFollows } from '../conversation';
import { Draft, messageOperation } from './draft';

export function shopperResends(conversation: Conversation, entry: LogEntry, at: string): Decision {
  if (!conversation.failedSequences.includes(entry.sequence)) return nothingFollows(conversation);
  return new Draft(conversation)
    .change({ lastActivityAt: at })
    .enqueue(messageOperation(conversation.id, entry))
    .decision();
}
