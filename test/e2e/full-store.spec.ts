/** A full Redis: shoppers are told so by name, running chats can be read and ended, and service returns by itself. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { anAddress } from '../support/address';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { Standin, startStandin } from '../../src/embedded/odoo';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { fill, fillTo, makeRoom } from '../support/full';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { TestStore, openStore } from '../support/store';
import { waitFor } from '../support/wait-for';

/** The bridge asks Odoo every 15 seconds for what it refused, and tries Odoo again as often. */
const HEALS_MS = 60_000;
/** All of it, on a busy machine. */
jest.setTimeout(4 * HEALS_MS);
const SECRET = 'a-webhook-secret-for-tests';

describe('a bridge whose store is full', () => {
  let store: TestStore;
  let bridge: TestBridge;
  let odoo: Standin;
  let odooPort: number;
  let port: number;
  const odooDir = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
  const openOdoo = () => {
    const bridgeUrl = `http://127.0.0.1:${port}`;
    return startStandin({ port: odooPort, dataDir: odooDir, bridgeUrl, bridgeSecret: SECRET, log: () => undefined });
  };
  beforeAll(async () => {
    [port, odooPort] = [await freePort(), await freePort()];
    store = await openStore();
    odoo = await openOdoo();
    const access = {
      ODOO_DB: 'standin',
      ODOO_LOGIN: 'bridge',
      ODOO_API_KEY: 'bridge-demo',
      ODOO_WEBHOOK_SECRET: SECRET,
    };
    bridge = await startBridge({ port, env: { REDIS_URL: store.url, ODOO_URL: odoo.url, ...access } });
  });
  afterEach(() => makeRoom(store.redis));
  afterAll(async () => {
    await bridge.stop();
    await odoo.close();
    await store.close();
  });

  const said = () => ({ content: randomUUID(), client_message_id: randomUUID() });
  const init = () => request(bridge.url).post('/api/v1/chat/init').set('X-Forwarded-For', anAddress()).send({});

  it('refuses new chats and messages over REST and socket; what was refused goes in once there is room', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const socket = await shopper.listen();
    await shopper.say('before');
    const [one, other, question] = [said(), said(), said()];
    await fill(store.redis);

    const opened = await init().expect(503);
    expect(opened.body).toMatchObject({ code: 'STORE.FULL', status: 503 });
    expect(Number(opened.headers['retry-after'])).toBeGreaterThan(0);
    expect((await shopper.post('send', one).expect(503)).body).toMatchObject({ code: 'STORE.FULL' });
    expect(await socket.emitWithAck('chat.send', other)).toMatchObject({ code: 'STORE.FULL', status: 503 });
    const ask = { message: question.content, client_message_id: question.client_message_id };
    expect((await shopper.post('bot', ask).expect(503)).body).toMatchObject({ code: 'STORE.FULL' });
    const seen = (await shopper.messages()).messages.filter(({ type }) => type === 'user');
    expect(seen.map(({ content }) => content)).toEqual(['before']);

    await makeRoom(store.redis);
    await shopper.post('send', one).expect(202);
    expect(await socket.emitWithAck('chat.send', other)).toMatchObject({ duplicate: false });
    await init().expect(201);
    expect(bridge.output()).not.toContain('INTERNAL');
    shopper.close();
  });

  it('near its end takes no new chats, keeps what runs, and says so to who watches it', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await fillTo(store.redis, 0.95);
    const refused = await waitFor('new chats to be refused', async () => {
      const answer = await init();
      return answer.status === 503 ? answer : undefined;
    });
    expect(refused.body).toMatchObject({ code: 'STORE.FULL' });
    await shopper.say('still here');
    const ready = await request(bridge.url).get('/health/ready').expect(200);
    expect(ready.body).toMatchObject({ status: 'degraded', parts: { store: 'degraded' } });
    const { text } = await request(bridge.url).get('/metrics').expect(200);
    const gauge = (name: string) =>
      Number(new RegExp(`^storefront_chat_store_${name}_bytes (.+)$`, 'm').exec(text)?.[1]);
    expect(gauge('used') / gauge('max')).toBeGreaterThan(0.9);
    await makeRoom(store.redis);
    await waitFor('new chats to be taken', async () => (await init()).status === 201);
  });

  it('delivers what waits for Odoo, and takes what an agent wrote meanwhile once there is room', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.connect();
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'What is the matter?');
    await shopper.hears('chat.message', { content: 'What is the matter?' });
    await odoo.close();
    const { message_id } = await shopper.say('nobody at the desk has this yet');
    await fill(store.redis);
    odoo = await openOdoo();
    await waitFor(
      'the message at the desk',
      async () => {
        const { messages } = await shopper.messages();
        return messages.find(({ id }) => id === message_id)?.status === 'delivered' || undefined;
      },
      HEALS_MS,
    );

    const desk = new StandinDeskDriver(odoo.url);
    await desk.start();
    await desk.say(shopper.conversationId, 'Written while it was full');
    await desk.stop();
    await makeRoom(store.redis);
    const heard = () => shopper.heard.find(({ payload }) => payload['content'] === 'Written while it was full');
    await waitFor('what was written', heard, HEALS_MS);
    const texts = (await shopper.messages()).messages.map(({ content }) => content);
    expect(texts.filter((text) => text === 'Written while it was full')).toHaveLength(1);
    shopper.close();
  });

  it('shows help, logs shoppers out, and opens sockets', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const found = await request(bridge.url).get('/api/v1/faq?channel=default').expect(200);
    const [category] = (found.body as { categories: { faqs: { id: string }[] }[] }).categories;
    await fill(store.redis);
    await shopper.listen();
    await request(bridge.url).get(`/api/v1/faq/${category?.faqs[0]?.id}?channel=default`).expect(200);
    await shopper.post('revoke', {}).expect(200);
    await shopper.post('send', said()).expect(401);
    shopper.close();
  });
});
