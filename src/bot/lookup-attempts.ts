/** How often orders may be looked up in vain: by one shopper, and of one reference whoever asks. */
import { createHash } from 'node:crypto';
import type { LimitCounters } from '../conversation/ports';

const WINDOW_MS = 30 * 60_000;
const BY_SHOPPER = 5;
const OF_REFERENCE = 15;

export class LookupAttempts {
  constructor(private readonly counters: LimitCounters) {}

  /** Counts an attempt. False: too many were in vain, and nothing may be looked up. */
  async begin(shopperId: string, reference: string | undefined): Promise<boolean> {
    const counted = await Promise.all([
      this.counters.increment(shopperId, WINDOW_MS, BY_SHOPPER, 0, 'order-shopper'),
      ...(reference === undefined
        ? []
        : [this.counters.increment(keyOf(reference), WINDOW_MS, OF_REFERENCE, 0, 'order-reference')]),
    ]);
    return counted.every(({ isBlocked }) => !isBlocked);
  }

  /** It was not in vain: begin counting anew. */
  async found(shopperId: string, reference: string | undefined): Promise<void> {
    await this.counters.forget(shopperId, 'order-shopper');
    if (reference !== undefined) await this.counters.forget(keyOf(reference), 'order-reference');
  }
}

/** However it is written. */
function keyOf(reference: string): string {
  const plain = reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(plain).digest('hex').slice(0, 24);
}
