/**
 * Has the store rewrite its append-only file, and waits until a rewrite that began after the call has ended. The embedded store in
 * WebAssembly listens on a channel; any other is told by command. A store without that file is left alone: it would get one.
 */
import { randomUUID } from 'node:crypto';
import type Redis from 'ioredis';
import { keys } from '../keys';

export type RewriteOutcome = 'ok' | 'failed' | 'no file' | 'not allowed';

const NOT_ALLOWED = /^(NOPERM|ERR unknown command)/;
const RUNS_ALREADY = /already in progress/;
/** So often the embedded store is looked at in vain: its thread was started anew, and knows of no token from before. */
const MOST_LOOKS = 120;

/** @param between is awaited from look to look, and throws when it has been long enough. */
export async function rewriteFile(redis: Redis, between: () => Promise<void>): Promise<RewriteOutcome> {
  const token = randomUUID();
  try {
    if ((await redis.publish(keys.compact, token)) > 0 && (await listens(redis)))
      return await compacted(redis, token, between);
    if (!/^aof_enabled:1/m.test(await redis.info('persistence'))) return 'no file';
    return await rewritten(redis, between);
  } catch (error) {
    if (error instanceof Error && NOT_ALLOWED.test(error.message)) return 'not allowed';
    throw error;
  }
}

/** The embedded store subscribes to the channel by name; whoever listens to every channel of a Redis is no such store. */
async function listens(redis: Redis): Promise<boolean> {
  try {
    const [, subscribers] = await redis.pubsub('NUMSUB', keys.compact); // https://redis.io/docs/latest/commands/pubsub-numsub/
    return Number(subscribers) > 0;
  } catch (error) {
    if (error instanceof Error && NOT_ALLOWED.test(error.message)) return false; // the embedded store allows it
    throw error;
  }
}

/** The embedded store answers under the token: a compaction is one step of its thread, so it began after it was asked for. */
async function compacted(redis: Redis, token: string, between: () => Promise<void>): Promise<RewriteOutcome> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const outcome = await redis.get(keys.compacted(token));
    if (outcome !== null) return outcome === 'ok' ? 'ok' : 'failed';
    await between();
  }
  return 'failed'; // it is asked again
}

/** A server that was started anew meanwhile says `ok` of a rewrite that died with the old one. */
async function rewritten(redis: Redis, between: () => Promise<void>): Promise<RewriteOutcome> {
  const server = await runId(redis);
  while (!(await isBegun(redis))) await between();
  for (;;) {
    const info = await redis.info('persistence'); // https://redis.io/docs/latest/commands/info/
    if (!/^aof_rewrite_(in_progress|scheduled):1/m.test(info)) {
      const isOurs = (await runId(redis)) === server;
      return isOurs && /^aof_last_bgrewrite_status:ok/m.test(info) ? 'ok' : 'failed';
    }
    await between();
  }
}

/** False while one runs that began before, which may have written already what is deleted now. */
async function isBegun(redis: Redis): Promise<boolean> {
  try {
    await redis.bgrewriteaof(); // https://redis.io/docs/latest/commands/bgrewriteaof/
    return true;
  } catch (error) {
    if (error instanceof Error && RUNS_ALREADY.test(error.message)) return false;
    throw error;
  }
}

async function runId(redis: Redis): Promise<string | undefined> {
  return /^run_id:(\w+)/m.exec(await redis.info('server'))?.[1];
}
