/** The outbox in Redis: a list per stream, a sorted set of ready streams, and leases on claimed ones. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Claim, Outbox } from '../conversation/ports';
import { keys } from './keys';
import { REDIS, REDIS_BULK } from './connection';
import { parseOperation } from './stored-json';
import { LEASE_MS, StreamLeases } from './stream-leases';
import { CLOCK, Clock } from '../conversation/ports';

/** Operations that are claimed at once have no more: they are in memory together, and go to the desk in one call. */
const CLAIM_BYTES = 4 * 1024 * 1024;

@Injectable()
export class RedisOutbox implements Outbox {
  private readonly leases: StreamLeases;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REDIS_BULK) private readonly bulk: Redis = redis,
  ) {
    this.leases = new StreamLeases(redis, clock);
  }

  claim(streams: number, operations: number, leaseMs: number): Promise<Claim[]> {
    return this.take(streams, operations, leaseMs, '');
  }

  async claimStream(stream: string, operations: number, leaseMs: number): Promise<Claim | null> {
    const [claim] = await this.take(1, operations, leaseMs, stream);
    return claim ?? null;
  }

  async settle(claim: Claim, count: number): Promise<void> {
    await this.release(claim, count, 0);
  }

  async defer(claim: Claim, delayMs: number): Promise<void> {
    await this.release(claim, 0, delayMs);
  }

  pending(stream: string): Promise<number> {
    return this.redis.llen(keys.outbox(stream));
  }

  async nextReadyMs(): Promise<number | null> {
    const [, score] = await this.redis.zrange(keys.ready, 0, 0, 'WITHSCORES');
    return score === undefined ? null : Math.max(0, Number(score) - this.clock.now());
  }

  private async take(streams: number, operations: number, leaseMs: number, stream: string): Promise<Claim[]> {
    const token = randomUUID();
    const until = this.clock.now() + leaseMs;
    const flat = await this.bulk.claimStreams(
      keys.ready,
      keys.holders,
      this.clock.now(),
      Math.min(leaseMs, LEASE_MS),
      token,
      streams,
      operations,
      keys.outboxPrefix,
      stream,
      CLAIM_BYTES,
    );
    const taken = claims(flat, token);
    for (const { stream } of taken) this.leases.keep({ stream, token, until });
    return taken;
  }

  private async release(claim: Claim, done: number, delayMs: number): Promise<void> {
    this.leases.drop(claim);
    await this.redis.releaseStream(
      keys.ready,
      keys.holders,
      keys.outbox(claim.stream),
      claim.stream,
      claim.token,
      done,
      this.clock.now() + delayMs,
    );
  }
}

/** Parses the script's flat answer: stream, count, operations… */
function claims(flat: readonly string[], token: string): Claim[] {
  const found: Claim[] = [];
  for (let at = 0; at < flat.length;) {
    const count = Number(flat[at + 1]);
    const operations = flat.slice(at + 2, at + 2 + count).map(parseOperation);
    found.push({ stream: flat[at] ?? '', token, operations });
    at += 2 + count;
  }
  return found;
}
