/** A store that does not answer in time holds nobody: whoever waits is told to come back, and the next one is served as before. */
import type Redis from 'ioredis';
import { asProblem } from '../../src/common/as-problem';
import { connectRedis } from '../../src/redis/connection';
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

it('a store that is gone is said to be away, too', async () => {
  const gone = connectRedis('redis://127.0.0.1:1');
  const over = new Promise((resolve) => gone.once('end', resolve));
  gone.options.retryStrategy = (times) => (times > 4 ? null : 10); // in ms
  const error: unknown = await gone.get('kept').catch((thrown: unknown) => thrown);
  expect(asProblem(error)).toMatchObject({ code: 'SERVICE.NOT_READY', status: 503 });
  await over;
});
