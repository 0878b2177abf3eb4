/** The shopper ends a chat, and rates it. */
import type { Conversation, Decision, EndedBy, LogEntry } from '../conversation';
import { NothingToRate } from '../conversation.errors';
import { botIsDone } from './bot-answers';
import { Draft, endOperation } from './draft';

export interface Ending {
  readonly at: string;
  readonly by: Extract<EndedBy, 'shopper' | 'system'>;
  readonly reason: string;
  readonly noticeId: string;
  /** Last line of the log. */
  readonly notice: string;
}

/** Ends the chat; ending it twice changes nothing. A chat in which the shopper wrote reaches the desk even now. */
export function chatEnds(conversation: Conversation, ending: Ending, transcript: readonly LogEntry[]): Decision {
  const draft = new Draft(conversation);
  if (conversation.state === 'ended') return draft.decision();
  draft.record({ id: ending.noticeId, type: 'system', content: ending.notice, timestamp: ending.at });
  if (conversation.hasShopperMessage) draft.handOver(transcript);
  draft.change({ state: 'ended', endedAt: ending.at, endedBy: ending.by, queue: null });
  if (draft.now.handedOver) draft.tell(endOperation(draft.now, ending.reason));
  return botIsDone(draft)
    .signal({ kind: 'ended', by: ending.by, reason: ending.reason, message: ending.notice })
    .decision();
}

export interface Verdict {
  /** Of this act of rating, so that a repeated call stays one. */
  readonly operationId: string;
  readonly rating: number;
  readonly feedback?: string;
  readonly resolved?: boolean;
}

/** Rates the chat; a later rating replaces the first. Rating a bot chat brings its transcript to the desk. */
export function shopperRates(conversation: Conversation, verdict: Verdict, transcript: readonly LogEntry[]): Decision {
  if (!conversation.hasShopperMessage) throw new NothingToRate();
  const { operationId, ...rated } = verdict;
  return new Draft(conversation)
    .handOver(transcript)
    .change({ rating: rated.rating })
    .tell({ id: operationId, conversation: conversation.id, kind: 'rate', ...rated })
    .decision();
}
