/**
 * Has the store rewrite its append-only file, so that what was deleted is gone from the disk, too. The embedded store in WebAssembly
 * listens on a channel; any other is told by command. A store without that file is left alone: it would get one.
 */
import type Redis from 'ioredis';
import { keys } from './keys';

/** Resolves when it has begun. Throws what the store answers when it does not. */
export async function compactFile(redis: Redis): Promise<void> {
  if ((await redis.publish(keys.compact, '')) > 0) return;
  const hasFile = /^aof_enabled:1/m.test(await redis.info('persistence'));
  if (hasFile) await redis.bgrewriteaof(); // https://redis.io/docs/latest/commands/bgrewriteaof/
}
