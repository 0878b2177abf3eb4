/** The notice that a shopper reads when a call failed. */
import { RefusedError } from '../api/client.errors';
import type { ChatEvent } from '../state/chat.event';

const PATIENCE_MS = 5_000;

export function noticeOf(error: unknown): ChatEvent {
  if (error instanceof RefusedError && error.code === 'STORE.FULL')
    return { type: 'notice', notice: { kind: 'no-room' } };
  if (!(error instanceof RefusedError) || error.status >= 500)
    return { type: 'notice', notice: { kind: 'unreachable' } };
  if (error.code === 'CHAT.CONVERSATION_ENDED') {
    return { type: 'ended', event: { message: '', rating_requested: true } };
  }
  if (error.status === 429 && error.code !== 'RATE.DAY_SPENT') {
    const seconds = Math.ceil((error.retryAfterMs ?? PATIENCE_MS) / 1000);
    return { type: 'notice', notice: { kind: 'slow-down', seconds } };
  }
  return { type: 'notice', notice: { kind: 'refused', detail: error.detail } };
}
