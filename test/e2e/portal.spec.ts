/** The FAQ as pages: what search engines and browsers rely on, and what strangers cannot do to it. */
import request from 'supertest';
import { TestBridge, startBridge } from '../support/bridge';

const SHOP = 'https://help.example.com';
const COST = '/support/faq/how-much-does-delivery-cost-delivery-charge';

describe('the FAQ pages', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { PUBLIC_URL: SHOP, RATE_LIMITS: 'off' } });
  });
  afterAll(() => bridge.stop());

  const at = () => request(bridge.url);
  const page = async (path: string, status = 200) => (await at().get(path).expect(status)).text;
  const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const structured = (text: string): unknown => {
    const [json] = found(text, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
    return JSON.parse(json ?? '');
  };

  it('list every answer under its topic, in the language of the shop', async () => {
    const text = await page('/support/faq');
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('<h1>How can we help?</h1>');
    expect(text).toContain(`href="${COST}"`);
    for (const anchor of found(text, /<a href="#(topic-[^"]*)"/g)) expect(text).toContain(`<section id="${anchor}"`);
  });

  it('name themselves and each other for search engines, by the public address', async () => {
    const [english, bengali] = [await page('/support/faq'), await page('/support/faq?lang=bn')];
    for (const text of [english, bengali]) {
      expect(found(text, /hreflang="(?:en|x-default)" href="([^"]*)">/g)).toEqual(
        Array.from({ length: 2 }, () => `${SHOP}/support/faq`),
      );
      expect(text).toContain(`hreflang="bn" href="${SHOP}/support/faq?lang=bn"`);
    }
    expect(english).toContain(`<link rel="canonical" href="${SHOP}/support/faq">`);
    expect(bengali).toContain(`<link rel="canonical" href="${SHOP}/support/faq?lang=bn">`);
    expect(bengali).toContain('<html lang="bn" dir="ltr">');
  });

  it('show one answer, its structure for search engines, and the way to others', async () => {
    const text = await page(COST);
    expect(text).toContain('<h1>How much does delivery cost?</h1>');
    expect(text).toContain(`<link rel="canonical" href="${SHOP}${COST}">`);
    expect(structured(text)).toMatchObject({
      '@type': 'FAQPage',
      inLanguage: 'en',
      mainEntity: [{ '@type': 'Question', name: 'How much does delivery cost?' }],
    });
    const related = found(text, /<ul class="answers related">(.*?)<\/ul>/gs).join();
    expect(found(related, /href="([^"]*)"/g).length).toBeGreaterThan(0);
  });

  it('have one address each: other words before the same id lead there, in the language that was asked for', async () => {
    await at().get('/support/faq/old-words-delivery-charge').expect(301).expect('location', COST);
    const { headers } = await at().get(`${COST}?lang=bn`).expect(301);
    expect(decodeURIComponent(headers['location'] ?? '')).toBe('/support/faq/ডেলিভারি-চার্জ-কত-delivery-charge?lang=bn');
    expect(await page(headers['location'] ?? '')).toContain('<h1>ডেলিভারি চার্জ কত?</h1>');
  });

  it('all stand in the sitemap, in every language', async () => {
    const { text, headers } = await at().get('/support/sitemap.xml').expect(200);
    expect(headers['content-type']).toMatch(/^application\/xml/);
    const pages = found(text, /<loc>([^<]*)<\/loc>/g);
    expect(pages).toContain(`${SHOP}${COST}`);
    expect(new Set(pages).size).toBe(pages.length);
    for (const address of pages.slice(0, 8)) await at().get(address.slice(SHOP.length)).expect(200);
    for (const language of ['bn', 'ar']) {
      expect(pages.filter((address) => address.includes(`lang=${language}`))).toHaveLength(pages.length / 3);
    }
  });

  it('are searched with typos and in Bengali, and mark what was found', async () => {
    const text = await page('/support/faq?q=delivry%20chrge');
    expect(text).toContain('<meta name="robots" content="noindex, follow">');
    expect(text).toMatch(/<ol class="answers"><li><a href="\/support\/faq\/[^"]*delivery-charge">/);
    expect(text).toContain('<mark>');
    expect(await page(`/support/faq?lang=bn&q=${encodeURIComponent('ডেলিভারী চার্য')}`)).toContain('ডেলিভারি চার্জ কত?');
    expect(await page('/support/faq?q=zzzz')).toContain('We found no answer for <bdi>“zzzz”</bdi>');
  });

  it('are kept by browsers, and fetched again only when they changed', async () => {
    const { headers } = await at().get('/support/faq').expect(200);
    expect(headers['cache-control']).toContain('max-age=60');
    await at()
      .get('/support/faq')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
  });

  it('run no script unless the chat is asked for, and then only the widget', async () => {
    const plain = await at().get(COST).expect(200);
    expect(plain.text).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(plain.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']*';(?!.*script-src)/,
    );
    const chat = await at().get(`${COST}?chat=open`).expect(200);
    expect(chat.text).toContain('<script type="module" src="/widget/storefront-chat.js"></script>');
    expect(chat.text).toContain('<storefront-chat channel="default" locale="en" open></storefront-chat>');
    expect(chat.headers['content-security-policy']).toContain("script-src 'self';");
  });

  describe('votes', () => {
    const views = async () => {
      const answer = await at().get('/api/v1/faq/delivery-charge').expect(200);
      return answer.body as { helpful_count: number; not_helpful_count: number; view_count: number };
    };
    const vote = (helpful: string, headers: Record<string, string>) =>
      at().post(COST).set(headers).type('form').send({ helpful });

    it('count once a day for a visitor, through the page and the API alike, and lead back to the answer', async () => {
      const before = await views();
      const own = { 'Sec-Fetch-Site': 'same-origin' };
      await vote('yes', own).expect(303).expect('location', `${COST}?voted=1#vote`);
      await vote('no', own).expect(303);
      await at().post('/api/v1/faq/delivery-charge/feedback').send({ helpful: false }).expect(200);
      const { helpful_count, not_helpful_count } = await views();
      expect([helpful_count, not_helpful_count]).toEqual([before.helpful_count + 1, before.not_helpful_count]);
      expect(await page(`${COST}?voted=1`)).toContain('<p role="status">Thank you for telling us.</p>');
    });

    it.each([
      ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: SHOP }],
      ['another page of the same site', { 'Sec-Fetch-Site': 'same-site' }],
      ['an old browser on another site', { Origin: 'https://evil.example' }],
      ['a page that hides where it is', { Origin: 'null' }],
      ['nobody knows where', {}],
    ])('from %s are refused', async (_where, headers) => {
      const { text } = await vote('yes', headers).expect(403);
      expect(text).toContain('<h1>That did not work</h1>');
    });

    it('from an old browser on a page of ours are taken', () => vote('yes', { Origin: SHOP }).expect(303));

    it('that are neither yes nor no are refused', async () => {
      const own = { 'Sec-Fetch-Site': 'same-origin' };
      for (const helpful of ['', 'maybe', 'x'.repeat(50_000)]) await vote(helpful, own).expect(400);
      await at().post(COST).set(own).expect(400);
    });

    it('and views: what a browser fetches ahead is not read', async () => {
      const before = await views();
      await at().get(COST).set('Sec-Purpose', 'prefetch').expect(200);
      await at().head(COST).expect(200);
      expect((await views()).view_count).toBe(before.view_count + 1); // the API's own read
    });
  });

  describe('whatever stands in the address', () => {
    it.each([
      ['unknown words', '/support/faq/nothing-of-the-kind'],
      ['a way out of the folder', '/support/faq/..%2f..%2fetc%2fpasswd'],
      ['a zero byte', '/support/faq/%00'],
      ['6,000 letters', `/support/faq/${'x-'.repeat(3_000)}`],
      ['a dash', '/support/faq/-'],
      ['an unknown shop', '/support/faq?channel=nowhere'],
      ['a shop that is a path', '/support/faq?channel=..%2f..'],
    ])('%s: a page says that nothing is there', async (_what, path) => {
      const text = await page(path, 404);
      expect(text).toContain('<h1>Page not found</h1>');
      expect(text).toContain('noindex');
    });

    it('a language that the shop does not speak is the same as none', async () => {
      for (const language of ['xx', '../../etc', 'e'.repeat(5_000), '%00', 'constructor', '__proto__'])
        expect(await page(`/support/faq?lang=${language}`)).toContain('<html lang="en"');
    });

    it.each(['q=a&q=b', 'q[a]=b', 'lang=bn&lang=en', 'channel[]=x', 'chat[open]=1'])(
      '%s says nothing',
      async (query) => {
        expect(await page(`/support/faq?${query}`)).toContain('<h1>How can we help?</h1>');
      },
    );

    it('a search of 50 KB is refused or cut short, never an error of ours', async () => {
      await at()
        .get(`/support/faq?q=${'a'.repeat(50_000)}`)
        .expect(431);
      expect(await page(`/support/faq?q=${'a'.repeat(8_000)}`)).toContain(`“${'a'.repeat(200)}”`);
    });

    it('is text on the page, never part of it, and cannot turn its writing around', async () => {
      const hostile = `"><script>alert(1)</script>\u202Egnp.exe\u2066`;
      const text = await page(`/support/faq?q=${encodeURIComponent(hostile)}`);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; gnp.exe');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    it('an address that is not UTF-8 is 400', () => at().get('/support/faq/%E0%A4%A').expect(400));
  });
});
