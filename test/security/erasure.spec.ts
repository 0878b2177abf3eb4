/**
 * A person is erased: nothing personal is left in the store, in the stand-in's data, in files or in logs, in whatever state
 * their chats were, also when Odoo was away meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { PrivacyRequestAccepted, PrivacyRequestStatus } from '../../src/contract/staff/privacy.wire';
import { startStandin } from '../../src/embedded/odoo';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { contentOf, filesBelow } from '../support/files-below';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { TestStore, openStore } from '../support/store';
import { storeContent } from '../support/store-content';
import { waitFor } from '../support/wait-for';

const SECRET = 'a-webhook-secret-for-tests';
const EMAIL = 'zubaida.p01@private.test';
/** Seventeen strings that are nowhere but in what this person left. */
const P = {
  name: 'Zubaida-p00',
  email: EMAIL,
  phone: '+8801711900017',
  address: 'House p03, Lake Road',
  agentName: 'Dear p04, we shall call you',
  fileName: 'passport-p05.txt',
  fileContent: 'number-p06-inside',
  reason: 'reason-p07',
  pageUrl: 'https://shop.test/?who=p08',
  pageTitle: 'Title-p09',
  feedback: 'feedback-p10',
  subject: 'subject-p11',
  description: 'description-p12',
  reply: 'reply-p13',
  answer: 'answer-p14',
  question: 'xyzzy-p15 plugh',
  order: 'ORD-p16',
} as const;

describe('a person who is erased', () => {
  let store: TestStore;
  let standin: Awaited<ReturnType<typeof startStandin>>;
  let odooDir: string;
  let odooPort: number;
  let bridge: TestBridge;
  let desk: StandinDeskDriver;
  let manager: TestStaff;
  let agent: TestStaff;

  const startOdoo = async () => {
    standin = await startStandin({
      port: odooPort,
      dataDir: odooDir,
      bridgeUrl: bridge.url,
      bridgeSecret: SECRET,
      log: () => undefined,
    });
  };

  beforeAll(async () => {
    store = await openStore();
    odooDir = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
    odooPort = await freePort();
    const env = { ODOO_DB: 'standin', ODOO_LOGIN: 'bridge', ODOO_API_KEY: 'bridge-demo', LOG_LEVEL: 'debug' };
    const odoo = { ...env, ODOO_URL: `http://127.0.0.1:${odooPort}`, ODOO_WEBHOOK_SECRET: SECRET };
    const port = await freePort();
    bridge = { url: `http://localhost:${port}` } as TestBridge;
    await startOdoo();
    bridge = await startBridge({ port, env: { ...odoo, REDIS_URL: store.url } });
    desk = new StandinDeskDriver(standin.url);
    await desk.start();
    [manager, agent] = [await TestStaff.login(bridge.url, 'manager'), await TestStaff.login(bridge.url, 'agent')];
  });
  afterAll(async () => {
    await bridge.stop();
    await standin.close();
    await store.close();
    rmSync(odooDir, { recursive: true, force: true });
  });

  /** Whatever there is to search: the store, what it, the bridge and Odoo have on disk, and all that was printed. */
  async function everything(): Promise<string> {
    const files = [bridge.dataDir, odooDir, store.dataDir].flatMap(filesBelow).map(contentOf);
    return [...(await storeContent(store.redis)), ...files, bridge.output()].join('\n');
  }
  const hits = async (words: readonly string[] = Object.values(P)) => {
    const text = await everything();
    return words.filter((word) =>
      [word, Buffer.from(word).toString('base64').slice(0, -4)].some((form) => text.includes(form)),
    );
  };

  /** Odoo's data reach the disk, and the store's file is rewritten, a moment after the answer. */
  const nothingLeft = () => waitFor('no personal string to be left', async () => (await hits()).length === 0);

  const open = () =>
    TestShopper.open(bridge.url, {
      visitor: { name: P.name, email: P.email, phone: P.phone },
      page: { url: P.pageUrl, title: P.pageTitle },
    });

  /** Chats with the bot, waiting, with an agent, and ended, rated and with a ticket. */
  async function leaveTraces(): Promise<TestShopper[]> {
    const [withBot, waiting, live, ended] = [await open(), await open(), await open(), await open()];
    await withBot.ask(P.question);
    await withBot.ask(`Where is ${P.order}?`);
    await waiting.connect({ reason: P.reason });
    await waiting.say(P.address);
    await live.listen();
    await live.connect();
    await live.say(P.address);
    const file = await live.upload(Buffer.from(P.fileContent), P.fileName);
    await live.post('send', { content: '', client_message_id: randomUUID(), attachment_ids: [file.id] }).expect(202);
    await desk.say(live.conversationId, P.agentName);
    await live.hears('chat.message', { content: P.agentName });
    await ended.say('Good morning');
    const ticket = await ended.leaveTicket({ subject: P.subject, description: P.description });
    const { reference } = await waitFor('the ticket', async () => {
      const { tickets } = (await ended.get('tickets').expect(200)).body as { tickets: { reference: string | null }[] };
      return tickets.find((row) => row.reference !== null);
    });
    expect(ticket).toBeDefined();
    await ended
      .post(`tickets/${reference}/messages`, { message: P.reply, client_message_id: randomUUID() })
      .expect(201);
    await desk.answerTicket(reference ?? '', P.answer);
    await ended.post('end', {}).expect(200);
    await ended.post('rate', { rating: 2, feedback: P.feedback }).expect(201);
    await waitFor('Odoo to have all of it', async () => (await hits([P.feedback])).length > 0 || undefined);
    return [withBot, waiting, live, ended];
  }

  async function erase(clues: object): Promise<string> {
    return ((await manager.post('privacy/erase', clues).expect(202)).body as PrivacyRequestAccepted).request_id;
  }
  const done = async (id: string) => {
    return waitFor('the bridge to be through', async () => {
      const status = (await manager.get(`privacy/requests/${id}`).expect(200)).body as PrivacyRequestStatus;
      return status.state === 'done' ? status : undefined;
    });
  };

  it('leaves none of seventeen personal strings anywhere, and their browsers are told to forget', async () => {
    const shoppers = await leaveTraces();
    const other = await TestShopper.open(bridge.url, { visitor: { name: 'Somebody Else' } });
    await other.connect();
    expect(await hits()).toEqual(Object.values(P));
    const status = await done(await erase({ email: EMAIL }));
    expect(status.counts).toMatchObject({ chats: 3, tickets: 1, bridge_conversations: 4 });
    await nothingLeft();
    for (const shopper of shoppers) {
      const refused = await shopper
        .post('send', { content: 'late words', client_message_id: randomUUID() })
        .expect(410);
      expect(refused.body).toMatchObject({ code: 'CHAT.ERASED' });
      await shopper.get('messages').expect(410);
      const { resume_token } = shopper.session;
      await expect(TestShopper.open(bridge.url, { resume_token })).rejects.toThrow('410');
    }
    expect(await hits(['late words'])).toEqual([]);
    await other.say('I am still here');
    shoppers.forEach((shopper) => shopper.close());
  });

  it('does not come back with what was queued while Odoo was away', async () => {
    const shopper = await open();
    await shopper.connect();
    await standin.close();
    await shopper.say(P.address);
    await shopper.leaveTicket({ subject: P.subject, description: P.description });
    const nameless = await TestShopper.open(bridge.url, { resume_token: shopper.session.resume_token });
    expect(nameless.conversationId).toBe(shopper.conversationId);
    await startOdoo();
    desk = new StandinDeskDriver(standin.url);
    await desk.start();
    await waitFor('the bridge to reach Odoo', async () => (await manager.get('privacy/requests/1')).status === 200);
    await done(await erase({ email: EMAIL }));
    await done(await erase({ email: EMAIL }));
    await waitFor('an empty outbox', async () => ((await store.redis.zcard('sc:ready')) === 0 ? true : undefined));
    await nothingLeft();
  });

  it.each([
    ['phone, written in another way', () => ({ phone: '01711900017' })],
    ['id', ({ session }: TestShopper) => ({ shopper: session.shopper.id })],
  ])('may be named by %s, and nobody else is erased', async (_, cluesOf) => {
    const bystander = await TestShopper.open(bridge.url, { visitor: { name: 'Somebody Else', phone: '01711900018' } });
    await bystander.connect();
    await bystander.say('words of a bystander');
    const shopper = await open();
    await shopper.ask(P.question);
    await shopper.connect({ reason: P.reason });
    await shopper.say(P.address);
    await shopper.leaveTicket({ subject: P.subject, description: P.description });
    const left = [P.name, P.email, P.phone, P.address, P.reason, P.subject, P.description, P.question];
    expect((await hits()).filter((word) => (left as string[]).includes(word)).sort()).toEqual([...left].sort());
    const status = await done(await erase(cluesOf(shopper)));
    expect(status.counts).toMatchObject({ chats: 1, tickets: 1, bridge_conversations: 1 });
    await nothingLeft();
    await shopper.post('send', { content: 'late words', client_message_id: randomUUID() }).expect(410);
    expect(await hits(['words of a bystander', 'late words'])).toEqual(['words of a bystander']);
    await bystander.say('I am still here');
  });

  it.each([{}, { email: 'nobody' }, { email: EMAIL, phone: P.phone }, { shopper: '' }])(
    'must be named in exactly one way, not by %j',
    async (clues) => {
      await manager.post('privacy/erase', clues).expect(422);
    },
  );

  it('is erased by managers only', async () => {
    await agent.post('privacy/erase', { email: EMAIL }).expect(403);
    await agent.get('privacy/requests/1').expect(403);
  });
});
