/** Waiting chats in Redis: a sorted set a channel, by when the shopper was last there. `commit.lua` keeps who is in it. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { WaitingChat, WaitingChats } from '../chat/waiting/waiting-chats.port';
import { CLOCK, Clock } from '../conversation/ports';
import { REDIS } from './connection';
import { keys } from './keys';

/** Replicas look every ten seconds. */
const UNWATCHED_MS = 30_000;
const AT_ONCE = 500;

@Injectable()
export class RedisWaitingChats implements WaitingChats {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async seen(channel: string, ids: readonly string[]): Promise<void> {
    for (let from = 0; from === 0 || from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      await this.redis.seeShoppers(
        keys.waiting(channel),
        keys.waitingWatched(channel),
        this.clock.now(),
        UNWATCHED_MS,
        ...some,
      );
    }
  }

  unseenSince(channel: string, until: number, limit: number): Promise<readonly string[]> {
    return this.redis.zrangebyscore(keys.waiting(channel), '-inf', until, 'LIMIT', 0, limit);
  }

  ofChannel(channel: string): Promise<readonly string[]> {
    return this.redis.zrange(keys.waiting(channel), 0, -1);
  }

  async lastSeen({ id, channel }: WaitingChat): Promise<number | null> {
    const seen = await this.redis.zscore(keys.waiting(channel), id);
    return seen === null ? null : Number(seen);
  }
}
