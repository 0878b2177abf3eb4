/** Around the chat: launcher settings, FAQ, orders of verified shoppers, origins, health and metrics. */
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import type { FaqEntry, FaqList, LauncherConfig } from '../../src/contract/shopper';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const IDENTITY_SECRET = 'an-identity-secret-for-tests';

describe('the shop around the chat', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { IDENTITY_SECRET, ALLOWED_ORIGINS: 'https://shop.example' } });
  });
  afterAll(() => bridge.stop());

  const identity = (claims: object, secret = IDENTITY_SECRET) =>
    sign(claims, secret, { subject: 'customer-7', audience: 'default', expiresIn: 60 });

  it('tells the launcher what it needs, cacheably and without setting anything', async () => {
    const answer = await request(bridge.url).get('/api/v1/chat/config?locale=bn').expect(200);
    expect(answer.headers['cache-control']).toMatch(/public, max-age=\d+/);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const config = answer.body as LauncherConfig;
    expect(config).toMatchObject({
      channel: { key: 'default', locale: 'bn' },
      availability: { open: true, reason: 'open' },
    });
    expect(config.greeting).toMatch(/[\u0980-\u09FF]/);
  });

  it('lists, finds, shows and counts FAQ entries, in the shopper’s language', async () => {
    const list = (await request(bridge.url).get('/api/v1/faq?locale=bn').expect(200)).body as FaqList;
    const category = list.categories?.[0];
    expect(category?.faq_count).toBe(category?.faqs.length);
    const only = (await request(bridge.url).get(`/api/v1/faq?category=${category?.id}`).expect(200)).body as FaqList;
    expect(only.categories?.map((row) => row.id)).toEqual([category?.id]);
    const most = (await request(bridge.url).get('/api/v1/faq?popular=3&locale=bn').expect(200)).body as FaqList;
    expect(most.popular).toHaveLength(3);
    expect(most.popular?.every(({ question }) => /[\u0980-\u09FF]/.test(question))).toBe(true);
    for (const wrong of ['0', '11', 'many', '1.5'])
      await request(bridge.url).get(`/api/v1/faq?popular=${wrong}`).expect(422);
    const found = (await request(bridge.url).get('/api/v1/faq?q=delivry charge').expect(200)).body as FaqList;
    const hit = found.results?.[0];
    expect(hit?.question).toMatch(/delivery/i);
    const read = async () => (await request(bridge.url).get(`/api/v1/faq/${hit?.id}`).expect(200)).body as FaqEntry;
    const before = await read();
    await request(bridge.url).post(`/api/v1/faq/${hit?.id}/feedback`).send({ helpful: true }).expect(200);
    const after = await read();
    expect(after.helpful_count).toBe(before.helpful_count + 1);
    expect(after.view_count).toBe(before.view_count + 1);
    expect(after.answer).not.toMatch(/<script|onerror|javascript:/i);
    await request(bridge.url).post(`/api/v1/faq/${hit?.id}/feedback`).send({ helpful: 'yes' }).expect(422);
  });

  it('knows a shopper the shop vouched for, on every device, and shows them their own order', async () => {
    const identity_token = identity({ name: 'Amina Rahman', email: 'amina@example.com' });
    const shopper = await TestShopper.open(bridge.url, { identity_token, visitor: { email: 'rahim@example.com' } });
    expect(shopper.session.shopper).toMatchObject({ name: 'Amina Rahman', verified: true });
    const reply = await shopper.ask('Where is my order?');
    expect(reply).toMatchObject({ type: 'order_status', order: { name: expect.any(String) as string } });
    const foreign = await shopper.ask('Where is order S00043?');
    expect(foreign.order).toBeUndefined();
    const elsewhere = await TestShopper.open(bridge.url, { identity_token });
    expect(elsewhere.conversationId).toBe(shopper.conversationId);
  });

  it('refuses an identity that the shop did not sign, or that does not expire', async () => {
    const init = (identity_token: string) => request(bridge.url).post('/api/v1/chat/init').send({ identity_token });
    await init(identity({ email: 'amina@example.com' }, 'somebody else’s secret')).expect(401);
    await init(sign({ sub: 'customer-7', aud: 'default' }, IDENTITY_SECRET)).expect(401);
  });

  it('lets only the shop’s own pages in', async () => {
    const preflight = (origin: string) =>
      request(bridge.url)
        .options('/api/v1/chat/init')
        .set({ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' });
    expect((await preflight('https://shop.example')).headers['access-control-allow-origin']).toBe(
      'https://shop.example',
    );
    expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('says how it is, to balancers and to Prometheus', async () => {
    await request(bridge.url).get('/health/live').expect(200, { status: 'ok' });
    const ready = await request(bridge.url).get('/health/ready').expect(200);
    expect(ready.body).toEqual({ status: 'ok', parts: { store: 'ok', settings: 'ok', odoo: 'ok' } });
    const metrics = await waitFor('a façade call in the metrics', async () => {
      const { text } = await request(bridge.url).get('/metrics').expect(200);
      return text.includes('storefront_chat_odoo_call_seconds_count{method="settings"') ? text : undefined;
    });
    expect(metrics).toContain('process_cpu_user_seconds_total');
  });

  it('prints no personal data', async () => {
    const loud = await startBridge({ env: { LOG_LEVEL: 'trace' } });
    const shopper = await TestShopper.open(loud.url, { visitor: { name: 'Amina', email: 'amina@example.com' } });
    await shopper.ask('Where is my order S00042? amina@example.com');
    await shopper.connect();
    await shopper.say('My phone is +8801711000042');
    await request(loud.url).get('/api/v1/faq?q=amina@example.com');
    await loud.stop();
    for (const secret of ['amina@example.com', 'S00042', '01711000042', shopper.session.session_token]) {
      expect(loud.output()).not.toContain(secret);
    }
  });
});
