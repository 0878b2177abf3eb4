/** A shopper is an account of one issuer in one company, and a stranger everywhere else. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { PastConversations, TicketDetailAnswer, Tickets } from '../../src/contract/shopper';
import { TestShopper } from '../support/shopper';
import {
  AMINA,
  MILK,
  TEA,
  milkShopper,
  milkToken,
  openTwoBrands,
  teaShopper,
  teaToken,
  type TwoBrands,
} from './two-brands';

describe('two brands on one bridge', () => {
  let brands: TwoBrands;
  let url: string;

  beforeAll(async () => {
    brands = await openTwoBrands(TEA, {
      IDENTITY_SECRET: 'the bridge has a secret of its own, too',
      LOG_LEVEL: 'trace',
    });
    ({ url } = brands.bridge);
  });
  afterAll(() => brands.close());

  const ofAmina = async (): Promise<{ amina: TestShopper; reference: string }> => {
    const amina = await milkShopper(url);
    await amina.ask('What does delivery cost?');
    const { reference } = await amina.leaveTicket({ subject: 'Sour milk' });
    return { amina, reference: reference ?? '' };
  };
  const init = (body: object) => request(url).post('/api/v1/chat/init').send(body);

  it('the same number and the same e-mail at the other brand open nothing of the first', async () => {
    const { amina, reference } = await ofAmina();
    const other = await teaShopper(url);
    expect(other.session.shopper).toMatchObject({ verified: true });
    expect(other.session.shopper.id).not.toBe(amina.session.shopper.id);
    expect(other.conversationId).not.toBe(amina.conversationId);
    await other.ask('What does delivery cost?');
    const past = (await other.get('conversations').expect(200)).body as PastConversations;
    expect(past.conversations.map(({ id }) => id)).toEqual([other.conversationId]);
    await other.get(`messages?conversation=${amina.conversationId}`).expect(404);
    const { tickets } = (await other.get('tickets').expect(200)).body as Tickets;
    expect(tickets).toEqual([]);
    await other.get(`tickets/${reference}`).expect(404);
    const message = { message: 'Let me in', client_message_id: randomUUID() };
    await other.post(`tickets/${reference}/messages`, message).expect(404);
    await other.post(`tickets/${reference}/feedback`, { rating: 5 }).expect(404);
    const own = (await amina.get(`tickets/${reference}`).expect(200)).body as { ticket: { messages: unknown[] } };
    expect(own.ticket.messages).toEqual([]);
  });

  it('the other brand’s bot shows no order of this company, asked for in either way', async () => {
    const other = await teaShopper(url);
    expect((await other.ask('Where is my order?')).order).toBeUndefined();
    expect((await other.ask('Where is order S00042? amina@example.com')).order).toBeUndefined();
    expect((await other.ask('Where is order S00043? rahim@example.com')).order).toMatchObject({ name: 'S00043' });
    const amina = await milkShopper(url);
    expect((await amina.ask('Where is order S00042?')).order).toMatchObject({ name: 'S00042' });
    expect((await amina.ask('Where is order S00043? rahim@example.com')).order).toBeUndefined();
  });

  it('a resume token of one company makes a new stranger in the other, without a word', async () => {
    const { amina } = await ofAmina();
    const resume_token = amina.session.resume_token;
    const strange = await TestShopper.open(url, { channel: 'tea', resume_token });
    expect(strange.session.shopper).toMatchObject({ verified: false, name: null });
    expect(strange.session.shopper.id).not.toBe(amina.session.shopper.id);
    const anonymous = await TestShopper.open(url, { channel: 'tea', visitor: { name: 'Nobody' } });
    const inMilk = await TestShopper.open(url, { channel: 'milk', resume_token: anonymous.session.resume_token });
    expect(inMilk.session.shopper.id).not.toBe(anonymous.session.shopper.id);
  });

  it('two shops of one company and one issuer know the same shopper', async () => {
    const { amina, reference } = await ofAmina();
    const body = { channel: 'milk-b2b', identity_token: milkToken(AMINA, 'milk-b2b') };
    const there = await TestShopper.open(url, body);
    expect(there.session.shopper).toEqual(amina.session.shopper);
    await there.get(`tickets/${reference}`).expect(200);
    const resumed = await TestShopper.open(url, { channel: 'milk-b2b', resume_token: amina.session.resume_token });
    expect(resumed.session.shopper.id).toBe(amina.session.shopper.id);
  });

  it('a session without the proof keeps the chat and loses orders and tickets, until the shop proves it again', async () => {
    const { amina, reference } = await ofAmina();
    const path = `tickets/${reference}`;
    const message = () => ({ message: 'Any news?', client_message_id: randomUUID() });
    const messages = async (shopper: TestShopper) => {
      const { ticket } = (await shopper.get(path).expect(200)).body as TicketDetailAnswer;
      return ticket.messages.map(({ content }) => content);
    };
    const { order: latest } = await amina.ask('Where is my order?');
    expect(latest).toBeDefined();

    const resume = { channel: 'milk', locale: 'en', resume_token: amina.session.resume_token };
    const unproven = await TestShopper.open(url, resume);
    expect([unproven.conversationId, unproven.session.shopper.id]).toEqual([
      amina.conversationId,
      amina.session.shopper.id,
    ]);
    const refused = [
      unproven.get('tickets'),
      unproven.get(path),
      unproven.post(`${path}/messages`, message()),
      unproven.post(`${path}/feedback`, { rating: 5 }),
    ];
    for (const asked of refused) expect((await asked.expect(403)).body).toMatchObject({ code: 'AUTH.IDENTITY_NEEDED' });
    for (const question of [
      'Where is my order?',
      'Where is order S00042?',
      `Tell me about changes of ${latest?.name}`,
    ]) {
      const { order, orders } = await unproven.ask(question);
      expect([order, orders]).toEqual([undefined, undefined]);
    }

    const proven = await TestShopper.open(url, { ...resume, identity_token: milkToken() });
    expect(proven.conversationId).toBe(amina.conversationId);
    const { tickets } = (await proven.get('tickets').expect(200)).body as Tickets;
    expect(tickets.map((ticket) => ticket.reference)).toContain(reference);
    expect(await messages(proven)).toEqual([]);
    await proven.post(`${path}/messages`, message()).expect(201);
    expect(await messages(proven)).toEqual(['Any news?']);
    expect((await proven.ask('Where is my order?')).order).toEqual(latest);
  });

  it.each([
    ['of the other brand', 'milk', () => teaToken()],
    ['made for the shop’s other channel', 'milk', () => milkToken(AMINA, 'milk-b2b')],
    ['that the bridge’s own secret signed', 'rice', () => teaToken(AMINA, 'the bridge has a secret of its own, too')],
  ])('a token %s proves nothing', async (_what, channel, token) => {
    const answer = await init({ channel, identity_token: token() });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'AUTH.IDENTITY_INVALID']);
  });

  it('its secret is in no answer, no log and no file', async () => {
    const { amina } = await ofAmina();
    const config = await request(url).get('/api/v1/chat/config?channel=milk').expect(200);
    const answers = JSON.stringify([amina.session, config.body]);
    const settings = readFileSync(join(brands.bridge.dataDir, 'settings.json'), 'utf8');
    for (const said of [answers, settings, brands.bridge.output()])
      for (const { secret } of [MILK, TEA]) expect(said.includes(secret)).toBe(false);
    expect(settings.includes(MILK.issuer)).toBe(true);
  });
});
