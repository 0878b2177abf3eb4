/** Odoo asks whether a number on WhatsApp works: signed like a webhook, and answered once the bridge knows what Odoo has. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { rawCaller } from '../contract/facade-caller';
import { SharedBridge, shared } from '../support/shared/ask';

const PATH = '/api/v1/odoo/whatsapp-test';

describe('the test of a number on WhatsApp', () => {
  let bridge: SharedBridge;
  let told: { version: string; numbers: { id: string; token: string; app_secret: string }[] };

  beforeAll(async () => {
    bridge = await shared('bridge');
    const account = { url: bridge.deskUrl, db: 'standin', login: 'bridge', secret: 'bridge-demo' };
    told = (await rawCaller(account)('whatsapp_numbers')) as typeof told;
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
  const post = (question: object, body = JSON.stringify(question), headers = sign(body)) =>
    request(bridge.url)
      .post(PATH)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);

  it('says what Meta knows of it, and nothing of its secrets', async () => {
    const [number] = told.numbers;
    const answer = await post({ number: number?.id, version: told.version }).expect(200);
    expect(answer.body).toMatchObject({ outcome: 'works', number: { phone: '+880 1711-000000', quality: 'GREEN' } });
    for (const secret of [number?.token, number?.app_secret]) expect(answer.text).not.toContain(secret);
  });

  it('waits for settings that the bridge has not read, and says so when they do not come', async () => {
    const answer = await post({ number: told.numbers[0]?.id, version: '0'.repeat(32) }).expect(200);
    expect(answer.body).toEqual({ outcome: 'not_read' });
    const gone = await post({ number: '999', version: told.version }).expect(200);
    expect(gone.body).toEqual({ outcome: 'not_read' });
  });

  it('is for nobody but the shop’s Odoo, once, and refuses what it cannot read', async () => {
    const body = JSON.stringify({ number: '1', version: told.version });
    await post({}, body, {}).expect(401);
    const headers = sign(body);
    await post({}, body, headers).expect(200);
    await post({}, body, headers).expect(401);
    for (const wrong of [{}, { number: '1' }, { number: '1', version: 'x' }, { number: 'x', version: told.version }])
      await post(wrong).expect(400);
  });
});
