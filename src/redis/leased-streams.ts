/** Streams of work in Redis: a list per stream, a sorted set of ready streams, and leases on claimed ones. */
import { randomUUID } from 'node:crypto';
import type Redis from 'ioredis';
import type { Clock } from '../conversation/ports';
import { LEASE_MS, LeaseKeys, StreamLeases } from './stream-leases';

/** Items that are claimed at once have no more: they are in memory together. */
const CLAIM_BYTES = 4 * 1024 * 1024;

export interface StreamKeys extends LeaseKeys {
  /** Before the name of a stream: the key of its list. */
  readonly prefix: string;
}

/** A stream under a lease, with its first items. */
export interface StreamClaim {
  readonly stream: string;
  readonly token: string;
  readonly items: readonly string[];
}

export interface ClaimLimits {
  readonly streams: number;
  /** Of one stream. */
  readonly items: number;
  readonly leaseMs: number;
  /** Only this one. */
  readonly stream?: string;
}

export class LeasedStreams {
  private readonly leases: StreamLeases;

  /** `bulk`: a connection for what is large. */
  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly keys: StreamKeys,
    private readonly bulk: Redis = redis,
  ) {
    this.leases = new StreamLeases(redis, clock, keys);
  }

  async claim({ streams, items, leaseMs, stream = '' }: ClaimLimits): Promise<StreamClaim[]> {
    const token = randomUUID();
    const until = this.clock.now() + leaseMs;
    const flat = await this.bulk.claimStreams(
      this.keys.ready,
      this.keys.holders,
      this.clock.now(),
      Math.min(leaseMs, LEASE_MS),
      token,
      streams,
      items,
      this.keys.prefix,
      stream,
      CLAIM_BYTES,
    );
    const taken = claims(flat, token);
    for (const { stream } of taken) this.leases.keep({ stream, token, until });
    return taken;
  }

  /** Removes the first `done` items of the claim and releases the stream; what is left is ready again after `delayMs`. */
  async release(
    { stream, token }: Pick<StreamClaim, 'stream' | 'token'>,
    done: number,
    delayMs: number,
  ): Promise<void> {
    this.leases.drop({ stream, token });
    const { ready, holders, prefix } = this.keys;
    const at = this.clock.now() + delayMs;
    await this.redis.releaseStream(ready, holders, prefix + stream, stream, token, done, at);
  }

  pending(stream: string): Promise<number> {
    return this.redis.llen(this.keys.prefix + stream);
  }

  /** Milliseconds until a stream is ready (0: now), or null when there is none. */
  async nextReadyMs(): Promise<number | null> {
    const [, score] = await this.redis.zrange(this.keys.ready, 0, 0, 'WITHSCORES');
    return score === undefined ? null : Math.max(0, Number(score) - this.clock.now());
  }
}

/** Parses the script's flat answer: stream, count, items… */
function claims(flat: readonly string[], token: string): StreamClaim[] {
  const found: StreamClaim[] = [];
  for (let at = 0; at < flat.length;) {
    const count = Number(flat[at + 1]);
    found.push({ stream: flat[at] ?? '', token, items: flat.slice(at + 2, at + 2 + count) });
    at += 2 + count;
  }
  return found;
}
