/** Sends a file in pieces, as fast as its client takes them; one that takes little is cut off as soon as it holds up others. */
import type { Response } from 'express';
import { sendPieces } from '../common/streamed';

const PIECE_BYTES = 64 * 1024;

export interface Pace {
  readonly lookMs: number;
  /** Over so many looks. */
  readonly looks: number;
  /** Least that a client takes in that time, while others wait. */
  readonly leastBytes: number;
}
/** 32 kB a second over half a minute: what a system takes in for a client that reads nothing is less. */
export const PACE: Pace = { lookMs: 5_000, looks: 6, leastBytes: 30 * 32 * 1024 };

/** Resolves when all is sent, or the answer was cut short. */
export async function sendPaced(
  response: Response,
  content: Buffer,
  holdsUpOthers: () => boolean,
  { lookMs, looks, leastBytes }: Pace = PACE,
): Promise<void> {
  const tooSlow = new AbortController();
  let taken = 0;
  const before: number[] = [];
  const looking = setInterval(() => {
    before.push(taken);
    const then = before.length > looks ? before.shift() : undefined;
    if (then !== undefined && taken - then < leastBytes && holdsUpOthers()) tooSlow.abort();
  }, lookMs).unref();
  const pieces = function* () {
    for (; taken < content.length; taken += PIECE_BYTES) yield content.subarray(taken, taken + PIECE_BYTES);
  };
  await sendPieces(response, pieces(), tooSlow.signal);
  clearInterval(looking);
}
