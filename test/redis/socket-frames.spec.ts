/** The stream of Socket.IO frames is bounded in bytes and in time, and its latest frames stay. */
import { keys } from '../../src/redis/keys';
import { SocketFrames } from '../../src/redis/socket-frames.service';
import { TestStore, openStore } from '../support/store';

const NOW = Date.parse('2031-05-04T10:00:00Z');
const MINUTE = 60_000;
const MOST = 1024 * 1024;

describe('the stream of frames', () => {
  let store: TestStore;
  const clock = { now: () => NOW };

  beforeAll(async () => (store = await openStore()));
  beforeEach(() => store.redis.flushall());
  afterAll(() => store.close());

  const trim = () => new SocketFrames(store.redis, clock, MOST).trim();
  const add = (at: number, data: string) => store.redis.xadd(keys.sockets, `${at}-*`, 'data', data);
  const frames = async () => (await store.redis.xrange(keys.sockets, '-', '+')).map(([id]) => id);

  it('keeps no frame for more than ten minutes', async () => {
    for (const minutes of [30, 11, 10, 1, 0]) await add(NOW - minutes * MINUTE, 'a frame');
    await trim();
    expect(await frames()).toEqual([10, 1, 0].map((minutes) => `${NOW - minutes * MINUTE}-0`));
  });

  it('is no larger than it may be, however long its frames are', async () => {
    const long = 'x'.repeat(64 * 1024);
    const many = (3 * MOST) / long.length;
    for (let at = 0; at < many; at += 1) await add(NOW + at, long);
    await trim();
    expect(await store.redis.memory('USAGE', keys.sockets, 'SAMPLES', 0)).toBeLessThanOrEqual(MOST);
    const left = await frames();
    expect(left.length).toBeGreaterThan(many / 8);
    expect(left.at(-1)).toBe(`${NOW + many - 1}-0`);
  });

  it('is left alone when it is short', async () => {
    for (let at = 0; at < 500; at += 1) await add(NOW + at, 'a frame');
    await trim();
    expect(await frames()).toHaveLength(500);
  });

  it('may be missing', async () => {
    await expect(trim()).resolves.toBeUndefined();
  });
});
