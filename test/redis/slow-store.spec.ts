/** A store that does not answer in time holds nobody: whoever waits is told to come back, and the next one is served as before. */
import type Redis from 'ioredis';
import { asProblem } from '../../src/common/as-problem';
import { StoreAway } from '../../src/conversation/conversation.errors';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { BULK_PATIENCE_MS, connectRedis } from '../../src/redis/connection';
import { keys } from '../../src/redis/keys';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { StoreCapacity } from '../../src/redis/store-capacity';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';
import { SlowConnection, slowConnection } from '../support/slow-connection';
import { TestStore, openStore } from '../support/store';
import { waitFor } from '../support/wait-for';

const PATIENCE_MS = 100;
/** Far longer than a busy machine takes to give three commands. */
const PAUSE_MS = 5_000;

describe('a store that is slow', () => {
  let store: TestStore;
  let redis: Redis;
  beforeAll(async () => {
    store = await openStore();
    redis = connectRedis(store.url, PATIENCE_MS);
    await store.redis.set('kept', 'yes');
  });
  afterAll(async () => {
    redis.disconnect();
    await store.close();
  });

  const refusal = async (begin: () => Promise<unknown>) => {
    const error = await begin().then(
      () => new Error('it was answered'),
      (thrown: unknown) => thrown,
    );
    const { code, status, retryAfterSeconds } = asProblem(error);
    return { code, status, comesBack: (retryAfterSeconds ?? 0) > 0 };
  };
  const AWAY = { code: 'SERVICE.NOT_READY', status: 503, comesBack: true };

  it('is given up by commands, scripts and transactions, and used again when it answers', async () => {
    await store.redis.client('PAUSE', PAUSE_MS, 'ALL');
    const all = [
      () => redis.get('kept'),
      () => redis.countHit('sc:limit:slow', 60_000),
      () => redis.multi().set('a', '1').set('b', '2').exec(),
    ];
    expect(await Promise.all(all.map(refusal))).toEqual(all.map(() => AWAY));
    expect(await waitFor('the store', () => redis.get('kept').catch(() => undefined))).toBe('yes');
  });

  it('may let a reader wait that asked for it, on a connection of its own', async () => {
    const reader = redis.duplicate();
    const read = reader.blpop('later', 60);
    await waitFor('the reader', async () => /^blocked_clients:1/m.test(await store.redis.info('clients')) || undefined);
    for (const begun = performance.now(); performance.now() - begun < 2 * PATIENCE_MS;) await store.redis.ping();
    await store.redis.rpush('later', 'here');
    expect(await read).toEqual(['later', 'here']);
    reader.disconnect();
  });
});

describe('a store behind a slow line', () => {
  /** A file takes four seconds each way, which is longer than a command may take. */
  const [LINE, FILE_BYTES, COMMAND_MS] = [128 * 1024, 512 * 1024, 2_500] as const;
  let store: TestStore;
  let line: SlowConnection;
  let redis: Redis;
  let bulk: Redis;
  beforeAll(async () => {
    store = await openStore();
    line = await slowConnection(store.url, LINE);
    redis = connectRedis(line.url, COMMAND_MS);
    bulk = connectRedis(line.url, BULK_PATIENCE_MS);
    await Promise.all([redis.ping(), bulk.ping()]);
  });
  afterAll(async () => {
    redis.disconnect();
    bulk.disconnect();
    await line.close();
    await store.close();
  });

  const FILE = { id: 'f', conversationId: 'c', owner: 'o', name: 'a.png', mimetype: 'image/png', size: FILE_BYTES };
  const CONTENT = Buffer.alloc(FILE_BYTES, 'x');
  const quota = { perOwner: 1e9, total: 1e9, aDay: 1e9 };
  const files = (large: Redis) =>
    new RedisAttachmentStore(redis, FIXED_CLOCK, quota, NAMES, new StoreCapacity(redis), large);

  it('takes files and gives them back, and commands do not wait behind them', async () => {
    const put = files(bulk).put(FILE, CONTENT, { name: 'somebody' });
    expect(await redis.get('nothing')).toBeNull();
    await put;
    const read = files(bulk).read(FILE.id);
    expect(await redis.get('nothing')).toBeNull();
    expect(CONTENT.equals((await read) ?? Buffer.alloc(0))).toBe(true);
  });

  it('hands over what waits for Odoo at once', async () => {
    const operation = { id: 'a', conversation: 'c', kind: 'message', content: CONTENT.toString() };
    await store.redis.rpush(keys.outbox('c'), JSON.stringify(operation));
    await store.redis.zadd(keys.ready, 0, 'c');
    const [claim] = await new RedisOutbox(redis, FIXED_CLOCK, bulk).claim(1, 10, 60_000);
    expect(claim?.operations).toEqual([operation]);
  });

  it('would be given up by a connection for commands', async () => {
    await expect(files(redis).read(FILE.id)).rejects.toThrow(StoreAway);
  });
});

it('a store that is gone is said to be away, too', async () => {
  const gone = connectRedis('redis://127.0.0.1:1');
  const over = new Promise((resolve) => gone.once('end', resolve));
  gone.options.retryStrategy = (times) => (times > 4 ? null : 10); // in ms
  const error: unknown = await gone.get('kept').catch((thrown: unknown) => thrown);
  expect(asProblem(error)).toMatchObject({ code: 'SERVICE.NOT_READY', status: 503 });
  await over;
});
