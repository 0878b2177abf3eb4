/** Fills a store, so that Redis refuses every write that may grow, and frees it again. */
import type Redis from 'ioredis';

const BALLAST = 'test:ballast';
const NO_ROOM = 1;

/** Redis has no room left: its limit is below what it holds. */
export async function fill(redis: Redis): Promise<void> {
  await redis.config('SET', 'maxmemory', NO_ROOM);
}

/** The store is filled to this share of its limit, 0 to 1. */
export async function fillTo(redis: Redis, share: number): Promise<void> {
  await redis.config('SET', 'maxmemory', 0);
  await redis.setrange(BALLAST, 16 * 1024 * 1024, 'x'); // made in Redis: no buffer of a connection counts for a while
  const used = Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
  await redis.config('SET', 'maxmemory', Math.round(used / share));
}

export async function makeRoom(redis: Redis): Promise<void> {
  await redis.config('SET', 'maxmemory', 0);
  await redis.del(BALLAST);
}
