/** Odoo asks what the bot would answer: signed like a webhook, once, and closed to shoppers. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { SharedBridge, shared } from '../support/shared/ask';

describe('the test of the bot', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  function sign(body: string, path = '/api/v1/odoo/bot-test'): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomUUID()];
    return {
      'x-storefront-timestamp': timestamp,
      'x-storefront-nonce': nonce,
      'x-storefront-signature': webhookSignature(
        bridge.webhookSecret,
        { method: 'POST', path, body: Buffer.from(body) },
        timestamp,
        nonce,
      ),
    };
  }
  const post = (body: string, headers = sign(body)) =>
    request(bridge.url)
      .post('/api/v1/odoo/bot-test')
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  const question = (text: string, channel = 'default', locale = 'en') => JSON.stringify({ channel, locale, text });

  it('tells the answer and what else might have been said', async () => {
    const told = await post(question('How much does delivery cost?')).expect(200);
    expect(told.body).toMatchObject({
      type: expect.any(String) as unknown,
      content: expect.stringContaining('৳') as unknown,
      candidates: expect.arrayContaining([
        expect.objectContaining({ matcher: 'intent', label: 'Delivery charge', why: expect.any(String) as unknown }),
      ]) as unknown,
    });
  });

  it('tells by which settings it answered', async () => {
    const asked = JSON.stringify({ channel: 'default' });
    const connection = await request(bridge.url)
      .post('/api/v1/odoo/connection')
      .set({ 'content-type': 'application/json', ...sign(asked, '/api/v1/odoo/connection') })
      .send(asked)
      .expect(200);
    const { settings_version } = connection.body as { settings_version: string };
    expect(settings_version).toMatch(/./);
    const told = await post(question('Hello')).expect(200);
    expect(told.body).toMatchObject({ settings_version });
  });

  it('has no null in its answer', async () => {
    const { text } = await post(question('sing me a poem about quantum physics')).expect(200);
    expect(text).not.toContain('null');
  });

  it('is for nobody but the shop’s Odoo, and once', async () => {
    const body = question('Hello');
    await post(body, {}).expect(401);
    const headers = sign(body);
    await post(body, headers).expect(200);
    await post(body, headers).expect(401);
    await post(question('Hello!'), sign(body)).expect(401);
  });

  it('says what is wrong with the question', async () => {
    await post(question('Hello', 'nowhere')).expect(404);
    for (const wrong of ['{}', question('  '), question('x'.repeat(2_001)), '[]']) await post(wrong).expect(400);
  });
});
