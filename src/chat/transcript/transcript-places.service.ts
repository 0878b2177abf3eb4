/** So many transcripts may be under way at once, of a shopper and of an address, over all replicas. */
import { Inject, Injectable } from '@nestjs/common';
import { holdPlaces } from '../../common/hold-places';
import { SLOTS, SlotLedger } from '../../common/slots.port';
import { SENT_WITHIN_MS } from '../../common/streamed';

const OF_A_SHOPPER = 3;
const FROM_AN_ADDRESS = 30;
const RETRY_SECONDS = 10;

@Injectable()
export class TranscriptPlaces {
  constructor(@Inject(SLOTS) private readonly ledger: SlotLedger) {}

  /** Does it in a place of its own. Throws `RATE.LIMITED` when there is none. */
  async within(shopperId: string, address: string, work: () => Promise<void>): Promise<void> {
    const places = [
      { name: `transcript-shopper:${shopperId}`, most: OF_A_SHOPPER },
      { name: `transcript-address:${address}`, most: FROM_AN_ADDRESS },
    ];
    const free = await holdPlaces(this.ledger, places, SENT_WITHIN_MS, RETRY_SECONDS);
    try {
      await work();
    } finally {
      await free();
    }
  }
}
