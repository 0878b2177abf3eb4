/** The time before a message is tried again: twice as long each time, and so that chats do not come back all at once. */

const LONGEST_MS = 60_000;
/** By then it has been tried for an hour. */
export const MOST_TRIES = 60;

/** `tries`: so many were refused already; `leastMs`: what Meta asks for; `random`: 0..1. */
export function backoffMs(tries: number, leastMs: number, random: number = Math.random()): number {
  const doubled = Math.min(LONGEST_MS, leastMs * 2 ** Math.min(tries, 10));
  return Math.round(Math.max(leastMs, doubled) * (1 + random / 4));
}
