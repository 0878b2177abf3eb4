/** Decisions by the memory that Redis has left, before Redis itself refuses anything. */
import { ConsoleLogger, Logger } from '@nestjs/common';
import type Redis from 'ioredis';
import { AT } from '../support/conversations';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { fillTo, makeRoom } from '../support/full';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { AttachmentsFull, StoreFull } from '../../src/conversation/conversation.errors';
import { shopperSays } from '../../src/conversation/rules/message';
import { chatOpens } from '../../src/conversation/rules/open';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisHealth } from '../../src/redis/redis-health.adapter';
import { StoreCapacity } from '../../src/redis/store-capacity';
import { NAMES } from '../support/names';

const HOME = { name: 'address:192.0.2.1' };
const MEGABYTE = 1024 * 1024;
const QUOTA = { perOwner: MEGABYTE, total: 8 * MEGABYTE, aDay: 8 * MEGABYTE };
const FILE = { id: 'f', owner: 'a', conversationId: 'c', name: 'a.txt', mimetype: 'text/plain', size: 9 };

describe('the capacity of a store', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openStore();
  });
  beforeEach(async () => {
    await makeRoom(store.redis);
    await store.redis.flushall();
  });
  afterEach(() => {
    Logger.overrideLogger(new ConsoleLogger());
  });
  afterAll(() => store.close());

  /** Each with a reading of its own. */
  const log = () => new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
  const files = () => new RedisAttachmentStore(store.redis, FIXED_CLOCK, QUOTA, NAMES);
  const health = () =>
    new RedisHealth(store.redis, new StoreCapacity(store.redis), { owedSeconds: () => Promise.resolve(null) }).check();

  function begin(id: string): Promise<void> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: 'amina', verified: false };
    const opened = chatOpens({ id, channel: 'default', locale: 'en', shopper, page: null, at: AT, greeting });
    return log().create(opened, HOME);
  }

  async function says(id: string): Promise<boolean> {
    const loaded = await log().load(id);
    if (loaded === null) throw new Error(`${id} is not there`);
    const message = { id: `m-${id}`, clientMessageId: id, content: 'Hi', at: AT };
    return log().commit(loaded, shopperSays(loaded.conversation, message), HOME);
  }

  it('near its end is for the chats that run: no new ones, no files, and health says so', async () => {
    await begin('running');
    await fillTo(store.redis, 0.95);
    await expect(begin('new')).rejects.toThrow(StoreFull);
    await expect(files().put(FILE, Buffer.alloc(9), HOME)).rejects.toThrow(AttachmentsFull);
    expect(await says('running')).toBe(true);
    expect(await health()).toEqual({ store: 'degraded' });
    await makeRoom(store.redis);
    await begin('new');
    expect(await health()).toEqual({ store: 'ok' });
  });

  it('is for all while there is some to spare, and where there is no limit', async () => {
    await fillTo(store.redis, 0.8);
    await begin('new');
    await files().put(FILE, Buffer.alloc(9), HOME);
    expect(await health()).toEqual({ store: 'ok' });
    await store.redis.config('SET', 'maxmemory', 0);
    expect(await new StoreCapacity(store.redis).use()).toMatchObject({ mostBytes: null });
    expect(await new StoreCapacity(store.redis).isScarce()).toBe(false);
  });

  it('is read anew after a while, not for every chat', async () => {
    let reads = 0;
    const counted = { info: () => Promise.resolve(((reads += 1), 'used_memory:9\r\nmaxmemory:10\r\n')) };
    const capacity = new StoreCapacity(counted as unknown as Redis);
    expect(await Promise.all([capacity.isScarce(), capacity.isScarce(), capacity.isScarce()])).toEqual([
      true,
      true,
      true,
    ]);
    expect(reads).toBe(1);
  });

  it('is there where Redis does not say, until it refuses', async () => {
    const silent = { info: () => Promise.reject(new Error('NOPERM')) };
    const capacity = new StoreCapacity(silent as unknown as Redis);
    expect(await capacity.use()).toBeNull();
    expect(await capacity.isScarce()).toBe(false);
  });

  it.each([
    [{ policy: 'allkeys-lru', most: '100mb' }, ['store.evicts']],
    [{ policy: 'volatile-ttl', most: '0' }, ['store.evicts', 'store.no_ceiling']],
    [{ policy: 'noeviction', most: '100mb' }, []],
  ])('warns once at the start of what loses chats: %j', async ({ policy, most }, warnings) => {
    const warned: unknown[] = [];
    const silent = () => undefined;
    Logger.overrideLogger({ log: silent, error: silent, warn: (line: { event: string }) => warned.push(line.event) });
    await store.redis.config('SET', 'maxmemory', most);
    await store.redis.config('SET', 'maxmemory-policy', policy);
    const capacity = new StoreCapacity(store.redis);
    await capacity.onApplicationBootstrap();
    await capacity.onApplicationBootstrap();
    await store.redis.config('SET', 'maxmemory-policy', 'noeviction');
    expect(warned).toEqual(warnings);
  });
});
