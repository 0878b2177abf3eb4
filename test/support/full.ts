/** Takes all room of a store, and gives it back: meanwhile Redis refuses whatever may grow. */
import type Redis from 'ioredis';

/** A limit below what it holds. */
const NO_ROOM = 1;

export async function fill(redis: Redis): Promise<void> {
  await redis.config('SET', 'maxmemory', NO_ROOM);
}

export async function makeRoom(redis: Redis): Promise<void> {
  await redis.config('SET', 'maxmemory', 0);
}
