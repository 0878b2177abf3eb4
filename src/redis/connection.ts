/** The Redis connection, with the Lua scripts that combine several writes into one step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Result } from 'ioredis';
import { StoreConnection } from './store-connection';

export const REDIS = Symbol('Redis');
/** A connection of its own for what is large, as files and whole chats are: it takes its time, and nothing else waits behind it. */
export const REDIS_BULK = Symbol('RedisBulk');
/** 16 MB at 270 kB a second. */
export const BULK_PATIENCE_MS = 60_000;

const logger = new Logger('store');

declare module 'ioredis' {
  interface RedisCommander<Context> {
    commitDecision(...args: (string | number)[]): Result<number[], Context>;
    commitChange(...args: (string | number)[]): Result<number[], Context>;
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
    touchSilent(...args: (string | number)[]): Result<number, Context>;
    eraseConversation(...args: (string | number)[]): Result<number, Context>;
    closeErasure(notes: string, owed: string, now: number): Result<number, Context>;
    takeRewriteTurn(owed: string, turn: string, ms: number): Result<string | null, Context>;
    settleRewrite(owed: string, erasures: string, now: number): Result<number, Context>;
    dropFrames(stream: string, replacement: string, ...ids: string[]): Result<number, Context>;
    keepAttachment(...args: (string | number)[]): Result<number, Context>;
    revoke(...args: (string | number)[]): Result<number, Context>;
    forgetAttachment(...args: string[]): Result<number, Context>;
    seeShoppers(...args: (string | number)[]): Result<null, Context>;
    takePermit(...args: (string | number)[]): Result<number, Context>;
    readEntries(log: string, first: number, last: number, bytes: number): Result<string[], Context>;
    readMarks(log: string, first: number, last: number): Result<string[], Context>;
    takeWhatsAppTurn(...args: (string | number)[]): Result<number, Context>;
    receiveWhatsApp(keys: number, ...args: (string | number)[]): Result<number, Context>;
    storeAttachment(...args: (string | number | Buffer)[]): Result<[answer: string, waitMs: number], Context>;
  }
}

/** Scripts that need room: Redis refuses them whole when there is none. */
const NEED_ROOM = {
  commitDecision: { file: 'commit', numberOfKeys: 14 },
  countUnanswered: { file: 'count-unanswered', numberOfKeys: 2 },
  storeAttachment: { file: 'store-attachment', numberOfKeys: 6 },
  receiveWhatsApp: { file: 'receive-whatsapp' },
};

/** Scripts that add next to nothing, move, or make room. */
const RUN_WHEN_FULL = {
  commitChange: { file: 'commit', numberOfKeys: 14 },
  claimStreams: { file: 'claim', numberOfKeys: 2 },
  releaseStream: { file: 'release', numberOfKeys: 3 },
  renewStream: { file: 'renew', numberOfKeys: 2 },
  addDeadLetter: { file: 'add-dead-letter', numberOfKeys: 3 },
  retryDeadLetter: { file: 'retry-dead-letter', numberOfKeys: 4 },
  flushFaqCounts: { file: 'flush-faq-counts', numberOfKeys: 3 },
  flushUnanswered: { file: 'flush-unanswered', numberOfKeys: 4 },
  forgetConversation: { file: 'forget-conversation', numberOfKeys: 10 },
  eraseConversation: { file: 'erase-conversation', numberOfKeys: 16 },
  closeErasure: { file: 'close-erasure', numberOfKeys: 2 },
  takeRewriteTurn: { file: 'take-rewrite-turn', numberOfKeys: 2 },
  settleRewrite: { file: 'settle-rewrite', numberOfKeys: 1 },
  dropFrames: { file: 'drop-frames', numberOfKeys: 2 },
  forgetAttachment: { file: 'forget-attachment', numberOfKeys: 4 },
  keepAttachment: { file: 'keep-attachment', numberOfKeys: 4 },
  touchSilent: { file: 'touch-silent', numberOfKeys: 1 },
  seeShoppers: { file: 'see-shoppers', numberOfKeys: 2 },
  takePermit: { file: 'take-permit' },
  takeWhatsAppTurn: { file: 'take-whatsapp-turn', numberOfKeys: 2 },
  revoke: { file: 'revoke', numberOfKeys: 1 },
  countHit: { file: 'count-hit', numberOfKeys: 1 },
  giveBackHit: { file: 'give-back-hit', numberOfKeys: 1 },
  uncountUnanswered: { file: 'uncount-unanswered', numberOfKeys: 2 },
};

/** Scripts that only read: a store that takes no writes, with a full disk or without its replicas, answers them all the same. */
const READ_ONLY = {
  readEntries: { file: 'read-entries', numberOfKeys: 1 },
  readMarks: { file: 'read-marks', numberOfKeys: 1 },
};

/** https://redis.io/docs/latest/develop/programmability/lua-api/#script-flags */
const [WHEN_FULL, READS] = ['#!lua flags=allow-oom\n', '#!lua flags=no-writes\n'];

/** @param patienceMs Longest time of a command, four seconds by default. */
export function connectRedis(url: string, patienceMs?: number): Redis {
  const redis = new StoreConnection(url, { maxRetriesPerRequest: 3, enableAutoPipelining: true });
  if (patienceMs !== undefined) redis.patienceMs = patienceMs;
  redis.on('error', (error: Error) => logger.warn({ event: 'store.connection_failed', cause: error.message }));
  for (const [name, { file, ...keys }] of Object.entries(NEED_ROOM))
    redis.defineCommand(name, { ...keys, lua: script(file) });
  for (const [name, { file, ...keys }] of Object.entries(RUN_WHEN_FULL))
    redis.defineCommand(name, { ...keys, lua: WHEN_FULL + script(file) });
  for (const [name, { file, ...keys }] of Object.entries(READ_ONLY))
    redis.defineCommand(name, { ...keys, lua: READS + script(file) });
  return redis;
}

function script(name: string): string {
  return readFileSync(join(__dirname, 'scripts', `${name}.lua`), 'utf8');
}
