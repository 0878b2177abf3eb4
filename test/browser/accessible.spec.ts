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
  'files',
  'tray',
  'formatted',
  'faq',
  'changed',
];

const TOO_WIDE = `(() => {
  const panel = document.querySelector('storefront-chat-panel').shadowRoot;
  const scroller = panel.querySelector('storefront-chat-log').shadowRoot.querySelector('[role=log]');
  return scroller.scrollWidth - scroller.clientWidth;
})()`;

/** Says which element has the focus and cannot be seen; nothing when it can. */
const FOCUS_PROBLEM = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === null || element === document.body) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(innerWidth, x + width), Math.min(innerHeight, y + height)];
  let there = document;
  let found = null;
  while (there) {
    const next = there.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (next === found || next === null) break;
    found = next;
    there = next.shadowRoot;
  }
  const holds = (outer, inner) => {
    for (let at = inner; at; at = at.getRootNode().host) if (outer.contains(at)) return true;
    return false;
  };
  const seen = right > left && bottom > top && (holds(element, found) || found?.contains(element));
  return seen ? null : element.outerHTML.slice(0, 120);
})()`;

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

  describe.each(['en', 'bn', 'ar'])('in %s', (locale) => {
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
    await panel.locator('#undo').waitFor();
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

  it.each(['en', 'bn', 'ar'])('gives axe nothing to find in the preferences, %s', async (locale) => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=live&locale=${locale}`);
    await page.locator(`storefront-chat-panel [lang=${locale}]`).waitFor();
    await page.locator('storefront-chat-panel #more').click();
    await page.locator('storefront-chat-preferences [role=switch]').first().click();
    await page.locator('storefront-chat-preferences [aria-checked=true]').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it.each(SCENES)('can be read and used at 400 % (320 × 256), %s', async (scene) => {
    context = await someone(browser, { viewport: { width: 320, height: 256 } });
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=${scene}&locale=bn`);
    const panel = page.locator('storefront-chat-panel');
    await panel.locator('[lang=bn]').waitFor();
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 256 });
    const log = await panel.locator('[role=log]').boundingBox();
    expect(log?.height).toBeGreaterThan(30);
    const wide: unknown = await page.evaluate(TOO_WIDE);
    expect(wide).toBe(0);
    await reachesEverything(page);
  });

  /** Tab brings the focus to every control, and each is seen when it has it. */
  async function reachesEverything(page: Page): Promise<void> {
    const wanted = await page
      .locator('storefront-chat-panel')
      .locator('button:enabled:visible, textarea:visible, a:visible')
      .count();
    const hidden: string[] = [];
    for (let step = 0; step < wanted + 2; step += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate(FOCUS_PROBLEM);
      if (typeof problem === 'string') hidden.push(problem);
    }
    expect(hidden).toEqual([]);
  }

  it('reads out what is new, but not a whole history at once', async () => {
    context = await someone(browser);
    const page = await context.newPage();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=live`);
    const panel = page.locator('storefront-chat-panel');
    await panel.locator('[role=log][aria-live=off]').waitFor();
    await panel.locator('[role=log] .typing[aria-live=off]').waitFor();
    await page.goto(`${bridge.url}/widget/gallery/index.html?scene=bot`);
    await panel.locator('[role=log][aria-live=polite]').waitFor();
    expect(await panel.locator('[role=log] .meta:not([aria-live=off])').count()).toBe(0);
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
