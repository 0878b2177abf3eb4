/** Permits by their holder, whatever the kinds: kept for longer, or given up. */
import type Redis from 'ioredis';
import { keys } from './keys';

/** @param until End of the new lease, in Unix ms. */
export async function renewPermits(redis: Redis, holder: string, leaseMs: number, until: number): Promise<void> {
  const sets = await redis.smembers(keys.permitsOf(holder));
  if (sets.length === 0) return;
  const step = redis.multi().pexpire(keys.permitsOf(holder), leaseMs);
  for (const set of sets) step.zadd(set, 'XX', until, holder).pexpire(set, leaseMs);
  await step.exec();
}

export async function freePermits(redis: Redis, holder: string): Promise<void> {
  const sets = await redis.smembers(keys.permitsOf(holder));
  if (sets.length === 0) return;
  const step = redis.multi().del(keys.permitsOf(holder));
  for (const set of sets) step.zrem(set, holder);
  await step.exec();
}
