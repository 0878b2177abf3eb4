/** The notice to the shopper about a failed call. */
import { RefusedError, UnreachableError } from '../api/client.errors';
import { noticeOf } from './problem-notice';

const refusal = (status: number, code: RefusedError['code'], retryAfterMs: number | null = null) =>
  new RefusedError(status, code, 'Because.', retryAfterMs);
const notice = (kind: object) => ({ type: 'notice', notice: kind });

describe('a call that failed', () => {
  it.each([
    ['nothing was heard', new UnreachableError('spec'), notice({ kind: 'unreachable' })],
    ['something else broke', new Error('spec'), notice({ kind: 'unreachable' })],
    ['the bridge broke', refusal(500, 'UNKNOWN'), notice({ kind: 'unreachable' })],
    ['the bridge refused', refusal(499, 'UNKNOWN'), notice({ kind: 'refused', detail: 'Because.' })],
    ['it was too fast', refusal(429, 'RATE.LIMITED', 7_001), notice({ kind: 'slow-down', seconds: 8 })],
    ['it was too fast, for no time', refusal(429, 'RATE.LIMITED'), notice({ kind: 'slow-down', seconds: 5 })],
    ['the store is full', refusal(503, 'STORE.FULL', 15_000), notice({ kind: 'no-room' })],
    ['the chat is full', refusal(409, 'CHAT.FULL'), notice({ kind: 'refused', detail: 'Because.' })],
    [
      'nothing more is taken today',
      refusal(429, 'RATE.DAY_SPENT', 9e6),
      notice({ kind: 'refused', detail: 'Because.' }),
    ],
    [
      'the chat has ended',
      refusal(409, 'CHAT.CONVERSATION_ENDED'),
      { type: 'ended', event: { message: '', rating_requested: true } },
    ],
  ])('because %s', (_why, error, event) => expect(noticeOf(error)).toEqual(event));
});
