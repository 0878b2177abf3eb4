/** Odoo asks which Odoo the bridge serves: signed like a webhook, once, and closed to everybody else. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { SharedBridge, shared } from '../support/shared/ask';

const PATH = '/api/v1/odoo/connection';

describe('the test of the connection', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  function sign(body: string): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomUUID()];
    const signed = { method: 'POST', path: PATH, body: Buffer.from(body) };
    return {
      'x-storefront-timestamp': timestamp,
      'x-storefront-nonce': nonce,
      'x-storefront-signature': webhookSignature(bridge.webhookSecret, signed, timestamp, nonce),
    };
  }
  const post = (body: string, headers = sign(body)) =>
    request(bridge.url)
      .post(PATH)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);

  it('tells which Odoo is served, which settings are known, and whether the channel is among them', async () => {
    const told = await post('{"channel":"default"}').expect(200);
    expect(told.body).toEqual({
      odoo: {
        address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
        database: 'standin',
        answers: true,
      },
      settings_version: expect.stringMatching(/^[\da-f]+$/) as unknown,
      knows_channel: true,
    });
    const elsewhere = await post('{"channel":"nowhere"}').expect(200);
    expect(elsewhere.body).toMatchObject({ knows_channel: false });
  });

  it('keeps login and key to itself', async () => {
    const { text } = await post('{"channel":"default"}').expect(200);
    expect(text).not.toMatch(/bridge-demo|"bridge"|null/);
  });

  it('is for nobody but the shop’s Odoo, and once', async () => {
    const body = '{"channel":"default"}';
    await post(body, {}).expect(401);
    const headers = sign(body);
    await post(body, headers).expect(200);
    await post(body, headers).expect(401);
  });

  it('refuses what it cannot read', async () => {
    for (const wrong of ['{}', '[]', '{"channel":""}', `{"channel":"${'x'.repeat(65)}"}`])
      await post(wrong).expect(400);
  });
});
