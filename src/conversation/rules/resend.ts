/** A shopper sends a message again that the desk refused: the desk is told anew, the message stays failed until it takes it. */
import type { Conversation, Decision, LogEntry } from '../conversation';
import { nothingFollows } from '../conversation';
import { Draft, messageOperation } from './draft';

export function shopperResends(conversation: Conversation, entry: LogEntry, at: string): Decision {
  if (!conversation.failedSequences.includes(entry.sequence)) return nothingFollows(conversation);
  return new Draft(conversation)
    .change({ lastActivityAt: at })
    .tell(messageOperation(conversation.id, entry))
    .decision();
}
