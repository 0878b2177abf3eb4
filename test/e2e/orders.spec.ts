/** Orders in the conversation: asked for in turns, shown to whom they belong, and watched until they arrive. */
import { createHmac, randomUUID } from 'node:crypto';
import type { OdooEvent, OrderRow } from '../../src/contract/odoo';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const SECRET = 'a webhook secret of thirty-two characters';
const PARCEL = { name: 'WH/OUT/7', status: 'shipped' as const, tracking_url: 'https://rickshaw.example/R-7' };

describe('orders', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { ODOO_WEBHOOK_SECRET: SECRET, LOG_LEVEL: 'trace' } });
  });
  afterAll(() => bridge.stop());

  /** As Odoo does when the order moves on. */
  async function sendOrderEvent(shopper: TestShopper, order: Partial<OrderRow>): Promise<void> {
    const row: OrderRow = {
      name: 'S00042',
      status: 'delivered',
      placed_at: '2026-11-20T12:00:00Z',
      lines_count: 2,
      ...order,
    };
    const at = new Date().toISOString();
    const conversation = shopper.conversationId;
    const event: OdooEvent = { id: randomUUID(), conversation, number: 1, created_at: at, kind: 'order', order: row };
    const body = JSON.stringify({ events: [event], typing: [] });
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomUUID()];
    const signature = createHmac('sha256', SECRET)
      .update(`POST /api/v1/odoo/events\n${timestamp}\n${nonce}\n${body}`)
      .digest('hex');
    const answer = await fetch(`${bridge.url}/api/v1/odoo/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-storefront-timestamp': timestamp,
        'x-storefront-nonce': nonce,
        'x-storefront-signature': `sha256=${signature}`,
      },
      body,
    });
    expect(answer.status).toBe(202);
  }

  it('are asked for in turns: the number, then the e-mail or phone on the order', async () => {
    const shopper = await TestShopper.open(bridge.url);
    expect((await shopper.ask('Track my order')).content).toMatch(/number/);
    expect((await shopper.ask('sd ১২৩৪৫')).content).toMatch(/e-mail or phone/);
    const shown = await shopper.ask('01711 000042');
    expect(shown).toMatchObject({ type: 'order_status', order: { name: 'SD-12345', status_label: 'being prepared' } });
  });

  it('are refused alike, whatever the reason', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const foreign = await shopper.ask('S00043 amina@example.com');
    const unknown = await shopper.ask('S99999 amina@example.com');
    expect(foreign.order).toBeUndefined();
    expect([foreign.content, foreign.actions, foreign.intent, foreign.confidence]).toEqual([
      unknown.content,
      unknown.actions,
      unknown.intent,
      unknown.confidence,
    ]);
  });

  it('are told of in Bengali when they move on, with the card', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'bn' });
    await shopper.listen();
    const shown = await shopper.ask('S00042 amina@example.com');
    const offer = shown.actions.find(({ action }) => action.startsWith('reply:'))?.action.slice('reply:'.length) ?? '';
    expect((await shopper.ask(offer)).intent).toBe('order_news');
    await sendOrderEvent(shopper, { parcels: [PARCEL], tracking_url: PARCEL.tracking_url });
    const news = await shopper.hears('chat.message', { content: 'আপনার অর্ডার S00042: পৌঁছে দেওয়া হয়েছে।' });
    expect(news).toMatchObject({
      type: 'bot',
      order: { tracking_url: PARCEL.tracking_url, parcels: [{ status: 'shipped' }] },
    });
    shopper.close();
  });

  it('are not in the log', () => {
    for (const secret of ['S00042', 'SD-12345', 'amina@example.com', '000042', 'rickshaw']) {
      expect(bridge.output()).not.toContain(secret);
    }
  });
});
