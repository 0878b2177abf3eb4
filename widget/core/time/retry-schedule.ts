/** The pauses between attempts: exponential, with jitter. */
const FIRST_MS = 500;
const LONGEST_MS = 10_000;
const SPREAD = 0.3;

/** After so many failed attempts a message shows as not sent; the attempts go on. */
export const TRIES_UNTIL_STUCK = 4;

/** @param attempt 1 after the first failure. @param random 0..1, spreads the shoppers who lost the bridge at the same moment. */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  const plain = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(plain * (1 + SPREAD * (2 * random - 1)));
}
