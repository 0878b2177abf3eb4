/** Permits in Redis: a sorted set for each kind, of holders by the end of their lease; and for each holder the sets it is in. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../common/name-hash';
import type { PermitLedger, Permits } from '../common/permits.port';
import { CLOCK, Clock } from '../conversation/ports';
import { REDIS } from './connection';
import { freePermits, renewPermits } from './held-permits';
import { keys } from './keys';

@Injectable()
export class RedisPermitLedger implements PermitLedger {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NameHash,
  ) {}

  async take(holder: string, permits: readonly Permits[], leaseMs: number): Promise<boolean> {
    const most = permits.map((one) => one.most);
    const all = [...permits.map((one) => this.setOf(one)), keys.permitsOf(holder)];
    return (await this.redis.takePermit(all.length, ...all, holder, this.clock.now(), leaseMs, ...most)) === 1;
  }

  holders(permits: Permits): Promise<readonly string[]> {
    return this.redis.zrange(this.setOf(permits), 0, -1);
  }

  renew(holder: string, leaseMs: number): Promise<void> {
    return renewPermits(this.redis, holder, leaseMs, this.clock.now() + leaseMs);
  }

  free(holder: string): Promise<void> {
    return freePermits(this.redis, holder);
  }

  private setOf({ name }: Permits): string {
    return keys.permits(this.names.of(name));
  }
}
