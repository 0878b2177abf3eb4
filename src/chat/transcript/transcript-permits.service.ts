/** Limits the transcripts under way at once, of a shopper and of an address, over all replicas. */
import { Inject, Injectable } from '@nestjs/common';
import { holdPermits } from '../../common/hold-permits';
import { PERMITS, PermitLedger } from '../../common/permits.port';
import { SENT_WITHIN_MS } from '../../common/streamed';

const OF_A_SHOPPER = 3;
const FROM_AN_ADDRESS = 30;
const RETRY_SECONDS = 10;

@Injectable()
export class TranscriptPermits {
  constructor(@Inject(PERMITS) private readonly ledger: PermitLedger) {}

  /** Does the work while it holds a permit. Throws `RATE.LIMITED` when there is none. */
  async within(shopperId: string, address: string, work: () => Promise<void>): Promise<void> {
    const permits = [
      { name: `transcript-shopper:${shopperId}`, most: OF_A_SHOPPER },
      { name: `transcript-address:${address}`, most: FROM_AN_ADDRESS },
    ];
    const free = await holdPermits(this.ledger, permits, SENT_WITHIN_MS, RETRY_SECONDS);
    try {
      await work();
    } finally {
      await free();
    }
  }
}
