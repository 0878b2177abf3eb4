/** The outbox in Redis: streams of operations, each under a lease while it is delivered. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { CLOCK, Claim, Clock, Outbox } from '../conversation/ports';
import { REDIS, REDIS_BULK } from './connection';
import { keys } from './keys';
import { ClaimLimits, LeasedStreams } from './leased-streams';
import { parseOperation } from './stored-json';

const STREAMS = { ready: keys.ready, holders: keys.holders, prefix: keys.outboxPrefix };

@Injectable()
export class RedisOutbox implements Outbox {
  private readonly streams: LeasedStreams;

  constructor(@Inject(REDIS) redis: Redis, @Inject(CLOCK) clock: Clock, @Inject(REDIS_BULK) bulk: Redis = redis) {
    this.streams = new LeasedStreams(redis, clock, STREAMS, bulk);
  }

  claim(streams: number, operations: number, leaseMs: number): Promise<Claim[]> {
    return this.take({ streams, items: operations, leaseMs });
  }

  async claimStream(stream: string, operations: number, leaseMs: number): Promise<Claim | null> {
    const [claim] = await this.take({ streams: 1, items: operations, leaseMs, stream });
    return claim ?? null;
  }

  settle(claim: Claim, count: number): Promise<void> {
    return this.streams.release(claim, count, 0);
  }

  defer(claim: Claim, delayMs: number): Promise<void> {
    return this.streams.release(claim, 0, delayMs);
  }

  pending(stream: string): Promise<number> {
    return this.streams.pending(stream);
  }

  nextReadyMs(): Promise<number | null> {
    return this.streams.nextReadyMs();
  }

  private async take(limits: ClaimLimits): Promise<Claim[]> {
    const taken = await this.streams.claim(limits);
    return taken.map(({ stream, token, items }) => ({ stream, token, operations: items.map(parseOperation) }));
  }
}
