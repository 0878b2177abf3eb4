/** Whatever colour a shop has, what stands on it and in it can be read (WCAG 2.2, 4.5 to 1). */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { TestBridge, startBridge } from '../support/bridge';
import { launchChromium, someone } from './chromium';

jest.setTimeout(120_000);

const COLORS = ['0B6E4F', 'F9C74F', 'FFFFFF', '000000', '0000FF', '00FF00', 'FF0000', '777777', 'E91E63', '00BCD4'];

describe('the colour of a shop', () => {
  let bridge: TestBridge;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [bridge, browser] = await Promise.all([startBridge(), launchChromium()]);
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    await bridge?.stop();
  });

  it.each(['light', 'dark'] as const)('is bent until it can be read, %s', async (colorScheme) => {
    context = await someone(browser, { colorScheme });
    const page = await context.newPage();
    const unreadable: string[] = [];
    for (const color of COLORS) {
      await page.goto(`${bridge.url}/widget/gallery/index.html?scene=bot&color=%23${color}`);
      await page.locator('storefront-chat-panel .bubble').nth(2).waitFor();
      const axe = new AxeBuilder({ page }).include('storefront-chat-panel').withRules(['color-contrast']);
      const { violations } = await axe.analyze();
      if (violations.length > 0) unreadable.push(color);
    }
    expect(unreadable).toEqual([]);
  });

  it('is left alone when it is none', async () => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=bot&color=url(/stolen)`);
    await page.locator('storefront-chat-panel .bubble').nth(2).waitFor();
    expect((await page.locator('storefront-chat-panel').getAttribute('style')) ?? '').not.toContain('stolen');
    const asked = await page.evaluate('performance.getEntriesByType("resource").map(({ name }) => name).join()');
    expect(asked).not.toContain('stolen');
  });
});
