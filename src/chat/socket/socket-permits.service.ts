/** Limits the open sockets of a shopper and of an address, over all replicas. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { rateLimited } from '../../common/problem.error';
import { PERMITS, PermitLedger, Permits } from '../../common/permits.port';

/** Tabs of one shopper. */
const OF_A_SHOPPER = 20;
/** An office or a mobile network of shoppers with an open chat. */
export const SOCKETS_FROM_AN_ADDRESS = 400;
/** After it, the permits of a replica that died are free. */
const LEASE_MS = 150_000;
const RENEW_MS = 60_000;
const RETRY_SECONDS = 60;

export interface SocketHolder {
  readonly id: string;
  readonly shopperId: string;
  readonly address: string;
}

@Injectable()
export class SocketPermits implements OnModuleDestroy {
  private readonly renewals = new Map<string, NodeJS.Timeout>();

  constructor(@Inject(PERMITS) private readonly ledger: PermitLedger) {}

  /** Throws `RATE.LIMITED` when there is no permit. */
  async take(holder: SocketHolder): Promise<void> {
    if (!(await this.ledger.take(holder.id, permitsOf(holder), LEASE_MS))) throw rateLimited(RETRY_SECONDS);
  }

  /** Keeps the permit until it is freed, and does what else an open socket asks for every minute. */
  keep(holder: SocketHolder, also: () => Promise<void>): void {
    const renew = () => {
      void this.ledger.take(holder.id, permitsOf(holder), LEASE_MS).catch(() => undefined); // next minute again
      void also();
    };
    this.renewals.set(holder.id, setInterval(renew, RENEW_MS).unref());
  }

  async free({ id }: SocketHolder): Promise<void> {
    clearInterval(this.renewals.get(id));
    this.renewals.delete(id);
    await this.ledger.free(id).catch(() => undefined); // its lease ends anyway
  }

  onModuleDestroy(): void {
    for (const renewal of this.renewals.values()) clearInterval(renewal);
  }
}

function permitsOf({ shopperId, address }: SocketHolder): readonly Permits[] {
  return [
    { name: `socket-shopper:${shopperId}`, most: OF_A_SHOPPER },
    { name: `socket-address:${address}`, most: SOCKETS_FROM_AN_ADDRESS },
  ];
}
