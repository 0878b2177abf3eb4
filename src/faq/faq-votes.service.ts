/** Votes on FAQ entries: one per visitor, entry and day. */
import { Inject, Injectable } from '@nestjs/common';
import { FAQ_COUNTERS, FaqCounters } from './faq-counters.port';
import { countedAddress } from '../common/counted-address';
import { NameHash } from '../common/name-hash';
import { NONCES, Nonces } from '../common/nonces.port';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { entryOf } from './faq-catalog.service';

const A_DAY_IN_SECONDS = 24 * 60 * 60;

@Injectable()
export class FaqVotes {
  constructor(
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(FAQ_COUNTERS) private readonly counters: FaqCounters,
    @Inject(NONCES) private readonly nonces: Nonces,
    private readonly names: NameHash,
  ) {}

  /** Counts the first vote of this address on this day; a second one is ignored, not an error. */
  async cast(id: string, helpful: boolean, address: string | undefined): Promise<void> {
    const faq = entryOf(this.settings.current().faqs, id);
    const isFirst = await this.nonces.useOnce(`faq-vote:${this.voteKey(faq.id, address)}`, A_DAY_IN_SECONDS);
    if (isFirst) await this.counters.count(faq.id, helpful ? 'helpful' : 'notHelpful', this.settings.version);
  }

  /** A hash per entry, so that it cannot be used to follow an address; it expires after a day. */
  private voteKey(id: string, address: string | undefined): string {
    return this.names.of(`${id}|${countedAddress(address)}`);
  }
}
