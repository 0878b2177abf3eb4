/** Places in Redis: one sorted set each, of holders by the end of their lease. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { SlotLedger, Slots } from '../common/slots.port';
import { CLOCK, Clock } from '../conversation/ports';
import { REDIS } from './connection';
import { hashedName } from './hashed-name';
import { keys } from './keys';

@Injectable()
export class RedisSlotLedger implements SlotLedger {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(holder: string, slots: readonly Slots[], leaseMs: number): Promise<boolean> {
    const most = slots.map((one) => one.most);
    const sets = slots.map(setOf);
    return (await this.redis.takeSlot(sets.length, ...sets, holder, this.clock.now(), leaseMs, ...most)) === 1;
  }

  holders(slots: Slots): Promise<readonly string[]> {
    return this.redis.zrange(setOf(slots), 0, -1);
  }

  async free(holder: string, slots: readonly Slots[]): Promise<void> {
    await Promise.all(slots.map((one) => this.redis.zrem(setOf(one), holder)));
  }
}

function setOf({ name }: Slots): string {
  return keys.slots(hashedName(name));
}
