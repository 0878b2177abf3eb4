/** The state of a conversation as signals, for a client that was away. */
import type { Conversation, LogEntry, Signal } from '../../conversation/conversation';
import { ABANDONED } from '../../conversation/rules/close';
import { statusOf } from '../../conversation/message-status';

export function stateSignals(conversation: Conversation, recent: readonly LogEntry[]): Signal[] {
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
    const message = recent.at(-1)?.content ?? '';
    signals.push({ kind: 'ended', by: endedBy, reason: abandoned ? ABANDONED : `ended_by_${endedBy}`, message });
  }
  return signals;
}
