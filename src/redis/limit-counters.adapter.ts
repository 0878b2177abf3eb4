/** Rate limit counters in Redis, shared by all replicas. */
import { Inject, Injectable } from '@nestjs/common';
import type { LimitCounters } from '../common/limit-counters.port';
import type Redis from 'ioredis';
import { keys } from './keys';
import { REDIS } from './connection';

@Injectable()
export class RedisLimitCounters implements LimitCounters {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  async increment(key: string, ttl: number, limit: number, blockDuration: number, throttler: string) {
    const name = keys.limit(`${throttler}:${key}`);
    const [totalHits, left] = await this.redis.countHit(name, ttl);
    const seconds = Math.max(1, Math.ceil(left / 1000));
    const isBlocked = totalHits > limit;
    return { totalHits, timeToExpire: seconds, isBlocked, timeToBlockExpire: isBlocked ? seconds : blockDuration };
  }

  async giveBack(key: string, throttler: string): Promise<void> {
    await this.redis.giveBackHit(keys.limit(`${throttler}:${key}`));
  }

  async forget(key: string, throttler: string): Promise<void> {
    await this.redis.del(keys.limit(`${throttler}:${key}`));
  }
}
