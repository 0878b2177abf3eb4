/** Many messages at once, after a gap or from an earlier page, are not read out one by one. */
import type { Thread } from '../../core/state/thread';

const MOST_READ_OUT = 3;

/**
 * @param was holds until the next message: a screen reader looks a while after the thread has changed.
 * @returns whether the log is to keep still.
 */
export function isBurst(was: boolean, before: Thread, now: Thread): boolean {
  const more = countOfOthers(now) - countOfOthers(before);
  return more > 0 ? more > MOST_READ_OUT : was;
}

function countOfOthers(thread: Thread): number {
  return thread.filter(({ type }) => type !== 'user').length;
}
