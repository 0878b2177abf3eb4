/** Odoo asks what an agent could answer: signed like a webhook, ranked by the bot's own search. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { SharedBridge, shared } from '../support/shared/ask';

const PATH = '/api/v1/odoo/suggest';
const CANNED = [
  { id: '7', text: 'I am sorry that the delivery is late. I will ask the driver where your order is.' },
  { id: '8', text: 'Thank you and have a nice day.' },
];

describe('suggestions for agents', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  function sign(body: string): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomUUID()];
    const call = { method: 'POST', path: PATH, body: Buffer.from(body) };
    const signature = webhookSignature(bridge.webhookSecret, call, timestamp, nonce);
    return { 'x-storefront-timestamp': timestamp, 'x-storefront-nonce': nonce, 'x-storefront-signature': signature };
  }
  const post = (body: string, headers = sign(body)) =>
    request(bridge.url)
      .post(PATH)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  const question = (text: string, more: object = {}) =>
    JSON.stringify({ channel: 'default', locale: 'en', text, texts: CANNED, ...more });
  const suggested = async (text: string, more?: object) => {
    const answer = await post(question(text, more)).expect(200);
    return (answer.body as { suggestions: { kind: string; id: string; score: number }[] }).suggestions;
  };

  it('ranks entries of the FAQ as the search of the shopper does', async () => {
    const text = 'How much does delivery cost?';
    const answer = await request(bridge.url).get('/api/v1/faq').query({ q: text, locale: 'en' }).expect(200);
    const found = (answer.body as { results: { id: string; score: number }[] }).results;
    const [first] = (await suggested(text, { texts: [] })).map(({ id, score }) => ({ id, score }));
    expect(first).toEqual({ id: found[0]?.id, score: found[0]?.score });
  });

  it('ranks the desk’s own texts among them, and leaves out what does not fit', async () => {
    const rows = await suggested('my delivery is so late, ask the drivr');
    expect(rows[0]).toMatchObject({ kind: 'text', id: '7' });
    expect(rows.map(({ id }) => id)).not.toContain('8');
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('suggests nothing for what nobody wrote about', async () => {
    expect(await suggested('quantum physics poem', { texts: [] })).toEqual([]);
  });

  it('is for nobody but the shop’s Odoo, and once', async () => {
    const body = question('delivery');
    await post(body, {}).expect(401);
    const headers = sign(body);
    await post(body, headers).expect(200);
    await post(body, headers).expect(401);
  });

  it('says what is wrong with the question', async () => {
    await post(question('delivery', { channel: 'nowhere' })).expect(404);
    const many = Array.from({ length: 151 }, (_, id) => ({ id: String(id), text: 'x' }));
    for (const wrong of ['{}', question('  '), question('x'.repeat(2_001)), question('x', { texts: many }), '[]'])
      await post(wrong).expect(400);
  });
});
