/** Counters of rate limits: each has an end, counted from the first hit. */
import { keys } from '../../src/redis/keys';
import { RedisLimitCounters } from '../../src/redis/limit-counters.adapter';
import { TestStore, openStore } from '../support/store';

const MINUTE = 60_000;

describe('a counter', () => {
  let store: TestStore;
  let counters: RedisLimitCounters;
  const name = keys.limit('init:somebody');
  const hit = (ttl = MINUTE) => counters.increment('somebody', ttl, 2, 0, 'init');

  beforeAll(async () => {
    store = await openStore();
    counters = new RedisLimitCounters(store.redis);
  });
  beforeEach(() => store.redis.flushall());
  afterAll(() => store.close());

  it('blocks what is over the limit, until the time of the first hit is over', async () => {
    expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false });
    await store.redis.pexpire(name, MINUTE / 2);
    expect(await hit()).toMatchObject({ totalHits: 2, isBlocked: false });
    const blocked = await hit();
    expect(blocked).toMatchObject({ totalHits: 3, isBlocked: true, timeToBlockExpire: blocked.timeToExpire });
    expect(blocked.timeToExpire).toBeLessThanOrEqual(30);
  });

  it('gets an end at the next hit when it has none', async () => {
    await store.redis.set(name, 7);
    expect(await hit()).toMatchObject({ totalHits: 8 });
    expect(await store.redis.pttl(name)).toBeGreaterThan(0);
  });

  it('keeps its end when a hit is given back, and is gone with the last', async () => {
    await hit();
    await hit();
    await counters.giveBack('somebody', 'init');
    expect(await store.redis.pttl(name)).toBeGreaterThan(0);
    expect(await hit()).toMatchObject({ totalHits: 2 });
    await counters.giveBack('somebody', 'init');
    await counters.giveBack('somebody', 'init');
    await counters.giveBack('somebody', 'init');
    expect(await store.redis.keys('*')).toEqual([]);
  });
});
