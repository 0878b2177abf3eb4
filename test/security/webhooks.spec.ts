/** Forged and repeated webhooks: what is not the shop's own call of this moment changes nothing. */
import { createHmac, randomUUID } from 'node:crypto';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';

const EVENTS = '/api/v1/odoo/events';
const BOT_TEST = '/api/v1/odoo/bot-test';

describe('a webhook', () => {
  let bridge: SharedBridge;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    shopper = await TestShopper.open(bridge.url);
    await shopper.say('hello');
  });

  const now = () => String(Math.floor(Date.now() / 1000));
  /** As an agent who says something in the shopper's chat. */
  const forged = () => {
    const author = { id: '6', name: 'Nadia Islam' };
    const at = '2026-11-20T12:00:00Z';
    const message = {
      kind: 'message',
      message_id: '900',
      author,
      content: 'pay here: https://evil.example',
      sent_at: at,
    };
    const event = { id: randomUUID(), conversation: shopper.conversationId, number: 1, created_at: at, ...message };
    return JSON.stringify({ events: [event], typing: [] });
  };
  const signed = (
    body: string,
    { at = now(), nonce = randomUUID(), secret = bridge.webhookSecret, path = EVENTS } = {},
  ) => ({
    'x-storefront-timestamp': at,
    'x-storefront-nonce': nonce,
    'x-storefront-signature': webhookSignature(secret, { method: 'POST', path, body: Buffer.from(body) }, at, nonce),
  });
  const post = (body: string, headers: Record<string, string>, path = EVENTS) =>
    request(bridge.url)
      .post(path)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);

  type Forgery = (body: string) => Record<string, string>;
  const without =
    (name: string): Forgery =>
    (body) =>
      Object.fromEntries(Object.entries(signed(body)).filter(([key]) => key !== `x-storefront-${name}`));
  const changed =
    (name: string, change: (value: string) => string): Forgery =>
    (body) => {
      const headers: Record<string, string> = signed(body);
      return { ...headers, [`x-storefront-${name}`]: change(headers[`x-storefront-${name}`] ?? '') };
    };
  const seconds = (by: number) => String(Number(now()) + by);

  it.each<[string, Forgery]>([
    ['no signature at all', () => ({})],
    ['no time', without('timestamp')],
    ['no number', without('nonce')],
    ['no signature', without('signature')],
    ['an empty signature', changed('signature', () => '')],
    ['a signature of nothing', changed('signature', () => 'sha256=')],
    ['a signature cut short', changed('signature', (value) => value.slice(0, -2))],
    ['a signature and more', changed('signature', (value) => `${value}00`)],
    ['a signature without its kind', changed('signature', (value) => value.replace('sha256=', ''))],
    ['another kind of signature', changed('signature', (value) => value.replace('sha256=', 'sha1='))],
    ['a signature in capitals', changed('signature', (value) => value.toUpperCase())],
    ['two signatures', changed('signature', (value) => `${value}, ${value}`)],
    ['a signature by another secret', (body) => signed(body, { secret: 'a-webhook-secret-of-somebody' })],
    ['a signature by no secret', (body) => signed(body, { secret: '' })],
    [
      'a signature of the body alone',
      (body) => ({
        ...signed(body),
        'x-storefront-signature': `sha256=${createHmac('sha256', bridge.webhookSecret).update(body).digest('hex')}`,
      }),
    ],
    ['the signature of another body', () => signed('{"events":[],"typing":[]}')],
    ['another time than was signed', changed('timestamp', () => seconds(1))],
    ['another number than was signed', changed('nonce', () => randomUUID())],
    ['the signature of ten minutes ago', (body) => signed(body, { at: seconds(-600) })],
    ['the signature of ten minutes ahead', (body) => signed(body, { at: seconds(600) })],
    ['a time that is no number', (body) => signed(body, { at: 'now' })],
    ['a time beyond all numbers', (body) => signed(body, { at: '1e300' })],
  ])('with %s is refused', async (_what, forge) => {
    const body = forged();
    const answer = await post(body, forge(body));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'AUTH.WEBHOOK_REFUSED']);
    expect(JSON.stringify((await shopper.messages()).messages)).not.toContain('evil.example');
  });

  it('counts once, however often it is sent', async () => {
    const body = JSON.stringify({ events: [], typing: [] });
    const headers = signed(body);
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(body, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array<number>(7).fill(401)]);
  });

  it('counts where it was signed for only: a fresh signature for one webhook opens no other', async () => {
    const body = forged();
    const elsewhere = await post(body, signed(body, { path: BOT_TEST }));
    expect([elsewhere.status, (elsewhere.body as { code: string }).code]).toEqual([401, 'AUTH.WEBHOOK_REFUSED']);
    expect(JSON.stringify((await shopper.messages()).messages)).not.toContain('evil.example');
    expect((await post(body, signed(body), BOT_TEST)).body).toMatchObject({ code: 'AUTH.WEBHOOK_REFUSED' });
    // The same headers where they belong are heard: it was the path that was refused.
    expect((await post(body, signed(body, { path: BOT_TEST }), BOT_TEST)).status).not.toBe(401);
    expect((await post(body, signed(body))).status).toBe(202);
  });
});
