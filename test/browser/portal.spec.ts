/** The FAQ pages in a browser that runs no script: axe, keyboard, phone; and the chat where scripts run. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, PHONE } from './chromium';
import { axeFindings, colorFindings } from './inspection';
import { setStage } from './stage';

const WORDS = {
  en: {
    question: 'How much does delivery cost?',
    search: 'delivry cost',
    yes: 'Yes',
    thanks: 'Thank you for telling us.',
  },
  bn: { question: 'ডেলিভারি চার্জ কত?', search: 'ডেলিভারী চার্য', yes: 'হ্যাঁ', thanks: 'জানানোর জন্য ধন্যবাদ।' },
} as const;

describe('the FAQ pages', () => {
  const stage = setStage();
  let refused: string[];

  async function open(path: string, screen: BrowserContextOptions = DESKTOP): Promise<Page> {
    const context = await stage.someone(screen);
    refused = [];
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(`${stage.bridge.url}${path}`);
    return page;
  }

  describe.each(['en', 'bn'] as const)('in %s', (language) => {
    const words = WORDS[language];

    it('lead without any script from a search to the answer, and take a vote', async () => {
      const page = await open(`/support/faq?lang=${language}`, { ...PHONE, javaScriptEnabled: false });
      await page.getByRole('searchbox').fill(words.search);
      await page.getByRole('searchbox').press('Enter');
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: words.question }).click();
      expect(await page.locator('h1').innerText()).toBe(words.question);
      await page.getByRole('button', { name: words.yes, exact: true }).click();
      await page.getByRole('status').getByText(words.thanks).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    });

    it.each(['light', 'dark'] as const)('give axe nothing to find, %s', async (colorScheme) => {
      const page = await open(`/support/faq?lang=${language}`, { ...DESKTOP, colorScheme });
      const findings = (there: Page) => (colorScheme === 'light' ? axeFindings : colorFindings)(there, 'html');
      const found = { topics: await findings(page) };
      const visited: Record<string, string[]> = found;
      await page.getByRole('link', { name: words.question }).click();
      visited['answer'] = await findings(page);
      await page.getByRole('button', { name: words.yes, exact: true }).click();
      visited['voted'] = await findings(page);
      for (const query of [words.search, 'zzzz']) {
        await page.goto(`${stage.bridge.url}/support/faq?lang=${language}&q=${encodeURIComponent(query)}`);
        visited[query] = await findings(page);
      }
      await page.goto(`${stage.bridge.url}/support/faq/nothing?lang=${language}`);
      visited['missing'] = await findings(page);
      expect(Object.values(visited).flat()).toEqual([]);
      expect(refused).toEqual([]);
    });

    it('fit a phone: nothing to scroll sideways, every target at least 44 px high', async () => {
      const page = await open(`/support/faq?lang=${language}`, PHONE);
      for (const go of [() => Promise.resolve(), () => page.getByRole('link', { name: words.question }).click()]) {
        await go();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        const targets = await page.locator('button:visible, .topics a, .bar a, .answers a, .chat a, .trail a').all();
        const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
        expect(boxes.filter((box) => box !== null && box.height < 44)).toEqual([]);
      }
    });
  });

  it('are walked with the keyboard, past the header at once', async () => {
    const page = await open('/support/faq');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });

  it('change the language where one reads', async () => {
    const page = await open('/support/faq/how-much-does-delivery-cost-delivery-charge');
    await page.getByRole('link', { name: 'বাংলা' }).click();
    expect(await page.locator('h1').innerText()).toBe(WORDS.bn.question);
  });

  it('open the chat beside the answer when asked to', async () => {
    const page = await open('/support/faq/how-much-does-delivery-cost-delivery-charge');
    await page.getByRole('link', { name: 'Chat with us' }).click();
    const panel = page.locator('storefront-chat-panel');
    await panel.locator('[role=log] .bubble').first().waitFor();
    expect(await page.locator('h1').innerText()).toBe(WORDS.en.question);
    expect(refused).toEqual([]);
  });
});
