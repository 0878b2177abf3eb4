/**
 * Leases on streams of work: short, and renewed while their holder lives, so that the streams of a dead replica are
 * soon free.
 */
import type Redis from 'ioredis';
import type { Clock } from '../conversation/ports';

/** Streams of a dead replica are free after this time; a replica that is paused for longer loses its leases. */
export const LEASE_MS = 5_000;
const RENEW_MS = 1_000;

interface Lease {
  readonly stream: string;
  readonly token: string;
  /** Not renewed beyond, Unix milliseconds. */
  readonly until: number;
}

/** Keys of the ready streams and of their holders. */
export interface LeaseKeys {
  readonly ready: string;
  readonly holders: string;
}

export class StreamLeases {
  private readonly held = new Map<string, Lease>();
  private renewing: NodeJS.Timeout | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly keys: LeaseKeys,
  ) {}

  /** Renews a new lease until it is dropped, or until `until`. */
  keep(lease: Lease): void {
    this.held.set(lease.stream, lease);
    this.renewing ??= setInterval(() => this.renew(), RENEW_MS).unref();
  }

  drop({ stream, token }: Pick<Lease, 'stream' | 'token'>): void {
    if (this.held.get(stream)?.token === token) this.held.delete(stream);
    if (this.held.size > 0) return;
    clearInterval(this.renewing);
    this.renewing = undefined;
  }

  private renew(): void {
    const now = this.clock.now();
    for (const lease of this.held.values()) {
      if (now > lease.until) this.drop(lease);
      else this.renewOne(lease, now).catch(() => undefined); // the store is away: the next turn tries again
    }
  }

  private async renewOne(lease: Lease, now: number): Promise<void> {
    const { stream, token } = lease;
    const renewed = await this.redis.renewStream(this.keys.ready, this.keys.holders, stream, token, now + LEASE_MS);
    if (renewed === 0) this.drop(lease);
  }
}
