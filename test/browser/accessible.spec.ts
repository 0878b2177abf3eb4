/** Everybody can use it: axe in every state and language, by light and by dark; keyboard and phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { TestBridge, startBridge } from '../support/bridge';
import { PHONE, launchChromium, someone } from './chromium';
import { ShopPage } from './shop.page';

jest.setTimeout(180_000);

const SCENES = [
  'greeting',
  'bot',
  'order',
  'waiting',
  'closed',
  'live',
  'states',
  'ended',
  'offline',
  'opening',
  'hostile',
  'formatted',
  'faq',
];

describe('the widget', () => {
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

  async function findings(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).include('storefront-chat-panel').analyze();
    return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(' ')}`);
  }

  describe.each(['en', 'bn'])('in %s', (locale) => {
    it.each(['light', 'dark'] as const)('gives axe nothing to find in any state, %s', async (colorScheme) => {
      context = await someone(browser, { colorScheme });
      const page = await context.newPage();
      const found: Record<string, string[]> = {};
      for (const scene of SCENES) {
        await page.goto(`${bridge.url}/widget/gallery/index.html?scene=${scene}&locale=${locale}`);
        await page.locator('storefront-chat-panel [part=window]').waitFor();
        await page.locator(`storefront-chat-panel [lang=${locale}]`).waitFor();
        const here = await findings(page);
        if (here.length > 0) found[scene] = here;
      }
      expect(found).toEqual({});
    });
  });

  it('gives axe nothing to find in the help topics, the menu and the question before ending', async () => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=live`);
    const panel = page.locator('storefront-chat-panel');
    await panel.locator('#more').click();
    await panel.locator('#menu').getByRole('button', { name: 'End chat' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await panel.locator('#menu').getByRole('button', { name: 'End chat' }).click();
    await panel.locator('#end-confirm').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.locator('#more').click();
    await panel.locator('#menu').getByRole('button', { name: 'Browse help topics' }).click();
    await panel.locator('storefront-chat-faq .links button').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await panel.locator('storefront-chat-faq .links button').first().click();
    await panel.locator('storefront-chat-faq article').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('shows of an answer in HTML only text, structure and links', async () => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=bot`);
    await page.locator('storefront-chat-panel').getByRole('button', { name: 'Delivery areas' }).click();
    const answer = page.locator('storefront-chat-faq .answer');
    await answer.locator('a[href="https://example.com/map"][rel~=noopener]').waitFor();
    expect(await answer.locator('li').count()).toBe(3);
    expect(await answer.locator('script, [onclick]').count()).toBe(0);
    expect(await page.title()).toBe('Storefront Chat gallery');
  });

  it('sits on the side that the channel wants', async () => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=bot&side=left`);
    await page.locator('storefront-chat-panel[side=left] [part=window]').waitFor();
    const box = await page.locator('storefront-chat-panel').boundingBox();
    expect(box).toMatchObject({ x: 20, width: 380, height: 600 });
  });

  it('fills the screen of a phone, keeps every target at least 44 px high, and leaves no way to scroll sideways', async () => {
    context = await someone(browser, PHONE);
    const shop = await ShopPage.open(context, bridge.url);
    await shop.launcher.tap();
    await shop.ready();
    expect(await shop.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const targets = await shop.panel.locator('button:visible, textarea:visible').all();
    const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
    expect(targets.length).toBeGreaterThan(5);
    expect(boxes.filter((box) => box !== null && box.height < 44)).toEqual([]);
    expect(await shop.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
