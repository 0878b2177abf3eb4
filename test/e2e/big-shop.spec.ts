/** A shop of a thousand intents and two thousand help topics, some with mistakes: the bridge stays responsive. */
import request from 'supertest';
import { BigShop, nameOf, startBigShop } from '../support/big-shop';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const INTENTS = 1_000;
const FAQS = 2_000;
const HELP = 'https://help.example.com';
const odd = (name: string, patterns: readonly string[]) => ({
  ...{ id: name, name, category: 'general', patterns, response: { en: `About ${name}.` } },
});

describe('a bridge of a big shop', () => {
  let shop: BigShop;
  let bridge: TestBridge;
  beforeAll(async () => {
    shop = await startBigShop({
      intents: INTENTS,
      faqs: FAQS,
      odd: [
        odd('Half broken', ['(', 'good(?=look)', 'zyzzyva']),
        odd('Catastrophic', ['^(a+)+$', '(x+x+)+y', '([a-z]+)*#']),
      ],
    });
    const trainsItself = { TRAINED_MODELS: '' };
    const env = { ...shop.env, ...trainsItself, RATE_LIMITS: 'off', LOG_LEVEL: 'info', PUBLIC_URL: HELP };
    bridge = await startBridge({ env });
  });
  afterAll(async () => {
    await bridge.stop();
    await shop.close();
  });

  const at = () => request(bridge.url);

  it('answers while its bot is still learning, and says that it is well', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await at().get('/health/live').expect(200);
    await at().get('/health/ready').expect(200);
    await at().get('/api/v1/faq').expect(200);
    expect(bridge.output()).not.toContain('bot.trained');
    expect((await shopper.ask('what is the delivery fee')).intent).toBe('Delivery charge');
  });

  it('learns every intent', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await waitFor('the bot to be trained', () => bridge.output().includes('bot.trained'), 60_000);
    for (const number of [0, 499, INTENTS - 1]) {
      const answer = await shopper.ask(`my ${nameOf(number)} got dirty`);
      const meant = [answer.intent, ...answer.actions.map(({ label }) => label)].join();
      expect(meant).toContain(nameOf(number));
    }
  }, 90_000);

  it('leaves out what does not compile, tells which, and uses the rest of that intent', async () => {
    const shopper = await TestShopper.open(bridge.url);
    expect((await shopper.ask('zyzzyva')).intent).toBe('Half broken');
    const told = bridge
      .output()
      .split('\n')
      .find((line) => line.includes('bot.patterns_rejected'));
    expect(JSON.parse(told ?? '{}')).toMatchObject({
      count: 2,
      patterns: [
        { intent: 'Half broken', pattern: '(' },
        { intent: 'Half broken', pattern: 'good(?=look)' },
      ],
    });
  });

  it.each(['a'.repeat(2_000) + '!', 'x'.repeat(2_000), 'abc'.repeat(600)])(
    'is not held up by %.12j …',
    async (text) => {
      const shopper = await TestShopper.open(bridge.url);
      const answer = await shopper.ask(text);
      expect(answer.actions.map(({ action }) => action)).toContain('connect_agent');
    },
  );

  describe('has help pages', () => {
    const page = async (path: string) => (await at().get(path).expect(200)).text;
    const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

    it('that lead from one to the next, and show every answer once', async () => {
      const answers: string[] = [];
      let next: string | undefined = '/support/faq';
      let pages = 0;
      while (next !== undefined) {
        const text: string = await page(next);
        expect(text).toContain(`<link rel="canonical" href="${HELP}${next}">`);
        const bengali = next.replace('?', '&amp;').replace('/faq', '/faq?lang=bn');
        expect(text).toContain(`hreflang="bn" href="${HELP}${bengali}"`);
        answers.push(...found(text, /<li><a href="(\/support\/faq\/[^"]*)">/g));
        next = found(text, /<a href="([^"]*)" rel="next">/g)[0];
        pages += 1;
        expect(pages).toBeLessThan(100);
      }
      expect(pages).toBe(Math.ceil((FAQS + 20) / 50));
      expect(new Set(answers).size).toBe(answers.length);
      expect(answers).toHaveLength(FAQS + 20);
    });

    it('of which the topics lead to the right one', async () => {
      const jumps = found(await page('/support/faq'), /<li><a href="([^"]*#topic-[^"]*)">/g);
      expect(jumps).toHaveLength(6);
      for (const jump of jumps) {
        const [path = '', anchor] = jump.split('#');
        expect(await page(path === '' ? '/support/faq' : path.replace('&amp;', '&'))).toContain(`id="${anchor}"`);
      }
    });

    it('that end, and say so', async () => {
      expect(await page('/support/faq?page=nonsense')).toContain(`href="${HELP}/support/faq">`);
      await at().get('/support/faq?page=42').expect(404);
      await at().get('/support/faq?page=0').expect(200);
    });

    it('all of which stand in the sitemap', async () => {
      const addresses = found(await page('/support/sitemap.xml'), /<loc>([^<]*)<\/loc>/g);
      expect(new Set(addresses).size).toBe(addresses.length);
      const [inTwoLanguages, inThree] = [FAQS, 20 + 41]; // the demo's own entries, and the pages of the list
      expect(addresses).toHaveLength(2 * inTwoLanguages + 3 * inThree);
      expect(addresses).toContain(`${HELP}/support/faq?page=41`);
    });

    it('that are searched', async () => {
      const text = await page(`/support/faq?q=${nameOf(1_234)}`);
      expect(found(text, /<ol class="answers"><li><a href="([^"]*)">/g)[0]).toContain(nameOf(1_234));
    });
  });
});
