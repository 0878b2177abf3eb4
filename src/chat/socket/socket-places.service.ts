/** So many sockets a shopper and an address may have, over all replicas. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { rateLimited } from '../../common/problem.error';
import { SLOTS, SlotLedger, Slots } from '../../common/slots.port';

/** Tabs of one shopper. */
const OF_A_SHOPPER = 20;
/** An office or a mobile network of shoppers with an open chat. */
export const SOCKETS_FROM_AN_ADDRESS = 400;
/** Places of a replica that died are free after it. */
const LEASE_MS = 150_000;
const RENEW_MS = 60_000;
const RETRY_SECONDS = 60;

export interface SocketHolder {
  readonly id: string;
  readonly shopperId: string;
  readonly address: string;
}

@Injectable()
export class SocketPlaces implements OnModuleDestroy {
  private readonly renewals = new Map<string, NodeJS.Timeout>();

  constructor(@Inject(SLOTS) private readonly ledger: SlotLedger) {}

  /** Throws `RATE.LIMITED` when there is no place. */
  async take(holder: SocketHolder): Promise<void> {
    if (!(await this.ledger.take(holder.id, placesOf(holder), LEASE_MS))) throw rateLimited(RETRY_SECONDS);
  }

  /** Keeps the place until it is freed, and does what else an open socket asks for every minute. */
  keep(holder: SocketHolder, also: () => Promise<void>): void {
    const renew = () => {
      void this.ledger.take(holder.id, placesOf(holder), LEASE_MS).catch(() => undefined); // next minute again
      void also();
    };
    this.renewals.set(holder.id, setInterval(renew, RENEW_MS).unref());
  }

  async free(holder: SocketHolder): Promise<void> {
    clearInterval(this.renewals.get(holder.id));
    this.renewals.delete(holder.id);
    await this.ledger.free(holder.id, placesOf(holder)).catch(() => undefined); // its lease ends anyway
  }

  onModuleDestroy(): void {
    for (const renewal of this.renewals.values()) clearInterval(renewal);
  }
}

function placesOf({ shopperId, address }: SocketHolder): readonly Slots[] {
  return [
    { name: `socket-shopper:${shopperId}`, most: OF_A_SHOPPER },
    { name: `socket-address:${address}`, most: SOCKETS_FROM_AN_ADDRESS },
  ];
}
