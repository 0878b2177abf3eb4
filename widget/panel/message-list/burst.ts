/** Detects many messages at once, after a gap or from an earlier page: they are not read out one by one. */
import type { Thread } from '../../core/state/thread';

const MOST_READ_OUT = 3;

/**
 * @param was the last result; it holds until the next message, as a screen reader looks some time after the change.
 * @returns whether the log is not to be read out.
 */
export function isBurst(was: boolean, before: Thread, now: Thread): boolean {
  const more = countOfOthers(now) - countOfOthers(before);
  return more > 0 ? more > MOST_READ_OUT : was;
}

function countOfOthers(thread: Thread): number {
  return thread.filter(({ type }) => type !== 'user').length;
}
