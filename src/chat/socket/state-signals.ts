/** The state of a conversation as signals, for a client that was away. */
import type { Conversation, EntryMark, Signal } from '../../conversation/conversation';
import { ABANDONED } from '../../conversation/rules/close';
import { statusOf } from '../../conversation/message-status';

/** `recent`: the entries whose status counts; `lastWords` are the text of the last one of a chat that ended. */
export function stateSignals(conversation: Conversation, recent: readonly EntryMark[], lastWords: string): Signal[] {
  const { state, agent, queue, endedBy, abandoned } = conversation;
  const signals: Signal[] = [];
  if (state === 'live' && agent !== null) signals.push({ kind: 'agent_joined', agent });
  if (state === 'waiting' && queue !== null) signals.push({ kind: 'queue', queue });
  for (const status of ['delivered', 'read', 'failed'] as const) {
    const messageIds = recent
      .filter((entry) => entry.type === 'user' && statusOf(conversation, entry) === status)
      .map((entry) => entry.id);
    if (messageIds.length > 0) signals.push({ kind: 'status', messageIds, status });
  }
  if (state === 'ended' && endedBy !== null) {
    const reason = abandoned ? ABANDONED : `ended_by_${endedBy}`;
    signals.push({ kind: 'ended', by: endedBy, reason, message: lastWords });
  }
  return signals;
}
