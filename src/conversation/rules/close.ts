/** The end of a chat, and its rating. */
import type { Conversation, Decision, EndedBy, LogEntry } from '../conversation';
import { NothingToRate } from '../conversation.errors';
import { botIsDone } from './bot-answers';
import { Draft, endOperation } from './draft';
import { tellUnseenNotices } from './ticket-notices';

/** The reason of the end of a chat that waited while its shopper was gone. */
export const ABANDONED = 'abandoned';

export interface Ending {
  readonly at: string;
  readonly by: Extract<EndedBy, 'shopper' | 'system'>;
  readonly reason: string;
  readonly noticeId: string;
  /** Last entry of the log. */
  readonly notice: string;
}

/** Ends the chat; ending it twice changes nothing. If the shopper wrote, the desk gets the transcript even now. */
export function chatEnds(conversation: Conversation, ending: Ending, transcript: readonly LogEntry[]): Decision {
  const draft = new Draft(conversation);
  if (conversation.state === 'ended') return draft.decision();
  draft.record({ id: ending.noticeId, type: 'system', content: ending.notice, timestamp: ending.at });
  if (conversation.hasShopperMessage) draft.handOver(transcript);
  draft.change({ state: 'ended', endedAt: ending.at, endedBy: ending.by, queue: null });
  if (ending.by === 'system' && ending.reason === ABANDONED) draft.change({ abandoned: true });
  if (draft.now.handedOver) draft.enqueue(endOperation(draft.now, ending.reason));
  return botIsDone(tellUnseenNotices(draft))
    .signal({ kind: 'ended', by: ending.by, reason: ending.reason, message: ending.notice })
    .decision();
}

export interface Rating {
  /** Idempotency key of this rating. */
  readonly operationId: string;
  readonly rating: number;
  readonly feedback?: string;
  readonly resolved?: boolean;
}

/** Rates the chat; a later rating replaces the first. Rating a chat with the bot hands its transcript to the desk. */
export function shopperRates(conversation: Conversation, rating: Rating, transcript: readonly LogEntry[]): Decision {
  if (!conversation.hasShopperMessage) throw new NothingToRate();
  const { operationId, ...rated } = rating;
  return new Draft(conversation)
    .handOver(transcript)
    .change({ rating: rated.rating })
    .enqueue({ id: operationId, conversation: conversation.id, kind: 'rate', ...rated })
    .decision();
}
