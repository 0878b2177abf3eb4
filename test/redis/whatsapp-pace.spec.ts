/** The pace of messages, over two bridges at one store, against the limits of Meta as the small Graph API holds them. */
import { Pacing } from '../../src/embedded/whatsapp/pacing';
import { connectRedis } from '../../src/redis/connection';
import { RedisWhatsAppPace } from '../../src/redis/whatsapp/pace.adapter';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';

const START = Date.parse('2030-01-01T00:00:00Z');

let store: TestStore;
let second: ReturnType<typeof connectRedis>;
let bridges: RedisWhatsAppPace[];
let now: number;
let meta: Pacing;

beforeEach(async () => {
  now = START;
  store = await openStore();
  second = connectRedis(store.url);
  const clock = { now: () => now };
  bridges = [store.redis, second].map((redis) => new RedisWhatsAppPace(redis, clock, NAMES));
  meta = new Pacing(() => now);
});
afterEach(async () => {
  await second.quit();
  await store.close();
});

/** Sends as a worker does: a person's turn is waited for, and taken from one bridge or the other. */
async function send(person: string, at: number): Promise<number> {
  const bridge = bridges[at % bridges.length];
  const wait = (await bridge?.take('100', person)) ?? Number.NaN;
  if (wait === 0) expect(meta.take(person)).toBeNull();
  return wait;
}

it('lets nobody be sent more than Meta allows, and loses little of that', async () => {
  let sent = 0;
  for (let tries = 0; sent < 70; tries += 1) {
    const wait = await send('w-1', tries);
    if (wait === 0) sent += 1;
    now += wait;
  }
  const inSequence = (70 - 40) * 6_000;
  expect(now - START).toBeGreaterThanOrEqual(inSequence - 6_000);
  expect(now - START).toBeLessThanOrEqual(inSequence + 1_000);
});

it('holds up nobody else while one has to wait', async () => {
  let wait = 0;
  for (let at = 0; wait < 1_000; at += 1) {
    wait = await send('w-1', at);
    if (wait < 1_000) now += wait;
  }
  expect(await send('w-2', 0)).toBeLessThan(100);
  expect(await send('w-1', 1)).toBeGreaterThan(5_000);
});

it('keeps a number within its messages a second, whoever they are for and whichever bridge sends them', async () => {
  let sent = 0;
  for (let at = 0; sent < 300; at += 1) {
    const wait = await send(`w-${sent}`, at);
    if (wait === 0) sent += 1;
    now += wait;
  }
  expect(now - START).toBeLessThanOrEqual(4_500);
  const other = bridges[0];
  expect(await other?.take('200', 'w-1')).toBe(0);
});

it('takes nothing from a number for a person who has to wait, and ends by itself', async () => {
  let wait = 0;
  for (let at = 0; wait < 1_000; at += 1) {
    wait = await send('w-1', at);
    if (wait < 1_000) now += wait;
  }
  for (let at = 0; at < 50; at += 1) await send('w-1', at);
  expect(await send('w-3', 0)).toBeLessThan(100);
  const names = await store.redis.keys('sc:whatsapp-pace:*');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(await store.redis.pttl(name)).not.toBe(-1); // it may be gone by now
  expect(names.join()).not.toContain('w-1');
});
