/** The Redis connection, with the Lua scripts that combine several writes into one step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import Redis from 'ioredis';
import type { Result } from 'ioredis';

export const REDIS = Symbol('Redis');

const logger = new Logger('store');

declare module 'ioredis' {
  interface RedisCommander<Context> {
    commitDecision(...args: (string | number)[]): Result<number[], Context>;
    claimStreams(...args: (string | number)[]): Result<string[], Context>;
    releaseStream(...args: (string | number)[]): Result<number, Context>;
    renewStream(...args: (string | number)[]): Result<number, Context>;
    retryDeadLetter(...args: (string | number)[]): Result<number, Context>;
    countUnanswered(...args: (string | number)[]): Result<number, Context>;
    uncountUnanswered(...args: (string | number)[]): Result<number, Context>;
    countHit(counter: string, ms: number): Result<[hits: number, leftMs: number], Context>;
    giveBackHit(counter: string): Result<number, Context>;
    flushUnanswered(...args: (string | number)[]): Result<number, Context>;
    flushFaqCounts(...args: (string | number)[]): Result<number, Context>;
    addDeadLetter(...args: (string | number)[]): Result<number, Context>;
    forgetConversation(...args: (string | number)[]): Result<number, Context>;
    forgetAttachment(...args: string[]): Result<number, Context>;
    takeSlot(...args: (string | number)[]): Result<number, Context>;
    storeAttachment(...args: (string | number | Buffer)[]): Result<[answer: string, waitMs: number], Context>;
  }
}

export function connectRedis(url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 3, enableAutoPipelining: true });
  redis.on('error', (error: Error) => logger.warn({ event: 'store.connection_failed', cause: error.message }));
  redis.defineCommand('commitDecision', { numberOfKeys: 10, lua: script('commit') });
  redis.defineCommand('claimStreams', { numberOfKeys: 2, lua: script('claim') });
  redis.defineCommand('releaseStream', { numberOfKeys: 3, lua: script('release') });
  redis.defineCommand('renewStream', { numberOfKeys: 2, lua: script('renew') });
  redis.defineCommand('retryDeadLetter', { numberOfKeys: 4, lua: script('retry-dead-letter') });
  redis.defineCommand('flushFaqCounts', { numberOfKeys: 3, lua: script('flush-faq-counts') });
  redis.defineCommand('countUnanswered', { numberOfKeys: 2, lua: script('count-unanswered') });
  redis.defineCommand('uncountUnanswered', { numberOfKeys: 2, lua: script('uncount-unanswered') });
  redis.defineCommand('countHit', { numberOfKeys: 1, lua: script('count-hit') });
  redis.defineCommand('giveBackHit', { numberOfKeys: 1, lua: script('give-back-hit') });
  redis.defineCommand('flushUnanswered', { numberOfKeys: 4, lua: script('flush-unanswered') });
  redis.defineCommand('addDeadLetter', { numberOfKeys: 3, lua: script('add-dead-letter') });
  redis.defineCommand('forgetConversation', { numberOfKeys: 8, lua: script('forget-conversation') });
  redis.defineCommand('forgetAttachment', { numberOfKeys: 4, lua: script('forget-attachment') });
  redis.defineCommand('takeSlot', { lua: script('take-slot') });
  redis.defineCommand('storeAttachment', { numberOfKeys: 5, lua: script('store-attachment') });
  return redis;
}

function script(name: string): string {
  return readFileSync(join(__dirname, 'scripts', `${name}.lua`), 'utf8');
}
