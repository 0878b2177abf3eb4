/** How long to wait before the same thing is tried again. */
const FIRST_MS = 500;
const LONGEST_MS = 10_000;
const SPREAD = 0.3;

/** After this many tries in vain a message shows as not sent; the tries go on. */
export const TRIES_UNTIL_STUCK = 4;

/** @param attempt 1 after the first failure. @param random 0..1, spreads the shoppers who all lost the same bridge. */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  const plain = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(plain * (1 + SPREAD * (2 * random - 1)));
}
