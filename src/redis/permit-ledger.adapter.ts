/** Permits in Redis: a sorted set for each kind, of holders by the end of their lease. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { hashedName } from '../common/hashed-name';
import type { PermitLedger, Permits } from '../common/permits.port';
import { CLOCK, Clock } from '../conversation/ports';
import { REDIS } from './connection';
import { keys } from './keys';

@Injectable()
export class RedisPermitLedger implements PermitLedger {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(holder: string, permits: readonly Permits[], leaseMs: number): Promise<boolean> {
    const most = permits.map((one) => one.most);
    const sets = permits.map(setOf);
    return (await this.redis.takePermit(sets.length, ...sets, holder, this.clock.now(), leaseMs, ...most)) === 1;
  }

  holders(permits: Permits): Promise<readonly string[]> {
    return this.redis.zrange(setOf(permits), 0, -1);
  }

  async free(holder: string, permits: readonly Permits[]): Promise<void> {
    await Promise.all(permits.map((one) => this.redis.zrem(setOf(one), holder)));
  }
}

function setOf({ name }: Permits): string {
  return keys.permits(hashedName(name));
}
