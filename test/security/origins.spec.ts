/** Requests from other sites, and with forged addresses, achieve nothing. */
import request from 'supertest';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const SHOP = 'https://shop.example';
const EVIL = 'https://evil.example';
const MADE_UP = {
  Host: 'evil.example',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'gopher',
  'X-Original-URL': '/api/v1/admin/conversations',
  'X-Rewrite-URL': '/api/v1/admin/conversations',
  Forwarded: 'host=evil.example',
  Referer: `${EVIL}/x`,
};

describe('another site', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { ALLOWED_ORIGINS: SHOP, PUBLIC_URL: 'https://chat.shop.example' } });
  });
  afterAll(() => bridge.stop());

  it.each(['/api/v1/chat/config', '/api/v1/chat/messages', '/api/v1/admin/conversations', '/api/v1/faq'])(
    'cannot read %s',
    async (path) => {
      for (const origin of [
        EVIL,
        'null',
        `${SHOP}.evil.example`,
        'https://evil-shop.example',
        SHOP.toUpperCase(),
        'http://shop.example',
        '',
      ]) {
        const { headers } = await request(bridge.url).get(path).set('Origin', origin);
        expect([origin, headers['access-control-allow-origin']]).toEqual([origin, undefined]);
        expect(headers['access-control-allow-credentials']).toBeUndefined();
      }
      const { headers } = await request(bridge.url).get(path).set('Origin', SHOP);
      expect(headers['access-control-allow-origin']).toBe(SHOP);
      expect(headers['vary']).toMatch(/Origin/);
    },
  );

  it('may not ask for what a browser would ask for first', async () => {
    const { headers } = await request(bridge.url).options('/api/v1/chat/send').set({
      Origin: EVIL,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has no cookie to use: there is none', async () => {
    const answers = [
      await request(bridge.url).post('/api/v1/chat/init').send({}),
      await request(bridge.url).get('/support/faq'),
    ];
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined]);
  });

  it.each(['/support', '/support/faq', '/support/sitemap.xml', '/api/v1/chat/config', '/shop/addresses.json'])(
    'does not get into %s by a made-up address',
    async (path) => {
      const plain = await request(bridge.url).get(path).redirects(0);
      const answer = await request(bridge.url).get(path).set(MADE_UP).redirects(0);
      expect([answer.status, answer.headers['location'], answer.text]).toEqual([
        plain.status,
        plain.headers['location'],
        plain.text,
      ]);
      expect(JSON.stringify([answer.headers, answer.text])).not.toContain('evil.example');
    },
  );

  it('does not get into the links of a session', async () => {
    const asked = request(bridge.url)
      .post('/api/v1/chat/init')
      .set({ ...MADE_UP, Host: 'evil.example' });
    expect(JSON.stringify((await asked.send({}).expect(201)).body)).not.toContain('evil.example');
    const shopper = await TestShopper.open(bridge.url);
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect((await shopper.upload(png, 'a.png')).url).toMatch(/^https:\/\/chat\.shop\.example\//);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/support//evil.example',
    '/support/faq//evil.example',
    '/support?lang=//evil.example',
    '/support/faq/https:evil.example',
    '/support/%0d%0aLocation:%20https://evil.example',
  ])('is not where %j leads', async (path) => {
    const { headers } = await request(bridge.url).get(path).redirects(0);
    expect(headers['location'] ?? 'https://chat.shop.example/').toMatch(/^https:\/\/chat\.shop\.example\/|^\/support/);
    expect(new URL(headers['location'] ?? '/', 'https://chat.shop.example').hostname).toBe('chat.shop.example');
  });
});
