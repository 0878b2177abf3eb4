/** The conversation in a browser against scripted data: emoji, formatting, cards, long histories. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { SceneName } from '../../widget/testing/gallery/scene-names';
import { GalleryPage } from './gallery.page';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

interface Seen {
  readonly text: string;
  readonly top: number;
}

const NEXT_FRAME = 'new Promise((resolve) => requestAnimationFrame(() => resolve()))';
const SHIFTED = 'window.shifts.reduce((sum, { value }) => sum + value, 0)';
const LOG = `document.querySelector('storefront-chat-panel').shadowRoot.querySelector('storefront-chat-log')`;
const DIRECTIONS = `[...${LOG}.shadowRoot.querySelectorAll('.text')].map((text) => getComputedStyle(text).direction)`;
const IN_SIGHT = `(() => {
  const log = ${LOG};
  const scroller = log.shadowRoot.querySelector('[role=log]');
  const { top, bottom } = scroller.getBoundingClientRect();
  return [...scroller.querySelectorAll('.bubble')]
    .map((bubble) => ({ text: bubble.querySelector('.text')?.textContent ?? '', box: bubble.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > top && box.top < bottom)
    .map(({ text, box }) => ({ text, top: box.top }));
})()`;

describe('the conversation', () => {
  const stage = setStage();
  let context: BrowserContext;
  let page: Page;
  let panel: Locator;

  async function open(scene: SceneName, locale = 'en'): Promise<void> {
    context = await stage.someone();
    const gallery = await GalleryPage.open(context, stage.bridge.url);
    ({ page, panel } = gallery);
    await gallery.show(scene, locale);
    await panel.locator('.bubble').first().waitFor();
  }

  it('opens without moving the page', async () => {
    context = await stage.someone();
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.page.waitForLoadState('networkidle');
    await shop.page.evaluate(`window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
      document.querySelector('storefront-chat').open()`);
    await shop.started();
    for (let frame = 0; frame < 30; frame += 1) await shop.page.evaluate(NEXT_FRAME);
    expect(await shop.page.evaluate(SHIFTED)).toBe(0);
  });

  it('finds an emoji by a word of either language, picks it by keyboard alone, and writes it where the cursor is', async () => {
    await open('live', 'bn');
    const field = panel.locator('textarea');
    await field.fill('ab');
    await field.press('ArrowLeft');
    await panel.locator('storefront-chat-tools [aria-expanded]').press('Enter');
    const search = panel.locator('storefront-chat-emoji input');
    await search.fill('thank');
    await search.press('Enter');
    expect(await field.inputValue()).toBe('a🙏b');
    await search.fill('দুধ');
    await panel.locator('storefront-chat-emoji button', { hasText: '🥛' }).waitFor();
    await search.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('a🙏🥛b');
    await page.keyboard.press('Escape');
    await panel.locator('storefront-chat-emoji').waitFor({ state: 'detached' });
    await panel.locator('textarea:focus').waitFor();
    await panel.locator('storefront-chat-tools [aria-expanded]').click();
    await panel.locator('storefront-chat-emoji .row').first().waitFor();
    expect(await panel.locator('storefront-chat-emoji .row').first().locator('button').allTextContents()).toEqual([
      '🥛',
      '🙏',
    ]);
  });

  it.each([
    ['bn', 'জন্মদিন', '🎂', 'জন্মদিনের কেক'],
    ['ar', 'قهوة', '☕', 'مشروب ساخن'],
  ])('names and finds emoji in the language of the shopper (%s)', async (locale, word, emoji, name) => {
    await open('live', locale);
    await panel.locator('storefront-chat-tools [aria-expanded]').click();
    await panel.locator('storefront-chat-emoji input').fill(word);
    const found = panel.locator('storefront-chat-emoji').getByRole('button', { name, exact: true });
    await found.click();
    expect(await found.textContent()).toBe(emoji);
    expect(await panel.locator('textarea').inputValue()).toBe(emoji);
  });

  it('walks the grid of emoji by arrow keys', async () => {
    await open('live');
    await panel.locator('storefront-chat-tools [aria-expanded]').click();
    const buttons = panel.locator('storefront-chat-emoji .row button');
    await buttons.first().waitFor();
    const tops = (await Promise.all((await buttons.all()).slice(0, 12).map((one) => one.boundingBox()))).map(
      (box) => box?.y,
    );
    const inRow = tops.filter((top) => top === tops[0]).length;
    await panel.locator('storefront-chat-emoji :focus').waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await panel.locator(`storefront-chat-emoji .row:first-of-type button:nth-child(${inRow + 2}):focus`).waitFor();
  });

  it('shows an agent’s Markdown as structure, and what is no Markdown as text', async () => {
    await open('formatted');
    const text = panel.locator('storefront-chat-formatted');
    await text.locator('strong', { hasText: 'any day before 9 PM' }).waitFor();
    expect(await text.locator('ol li').count()).toBe(3);
    expect(await text.locator('a').count()).toBe(1);
    expect(await text.locator('a').getAttribute('href')).toBe('https://example.com/my/milk');
    expect(await text.locator('p').last().textContent()).toBe(
      'Not a link: [here](javascript:alert(1)) <b>not bold</b>',
    );
    expect(await text.locator('b, script').count()).toBe(0);
  });

  it('shows what an agent changed, and that something was taken back', async () => {
    await open('changed', 'bn');
    await panel.locator('.bubble small', { hasText: 'সম্পাদিত' }).waitFor();
    await panel.locator('.bubble.gone', { hasText: 'বার্তাটি মুছে ফেলা হয়েছে' }).waitFor();
  });

  it('writes a message in the direction of its own language', async () => {
    await open('hostile', 'en');
    expect(await page.evaluate(DIRECTIONS)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl']);
    await open('order', 'ar');
    expect(await page.evaluate(DIRECTIONS)).toEqual(['rtl', 'rtl', 'rtl']);
  });

  it('shows a help topic as a card that leads to the whole answer and takes a vote', async () => {
    await open('faq');
    const card = panel.locator('storefront-chat-faq-card');
    await card.getByRole('button', { name: 'Yes' }).click();
    await card.getByText('Thank you!').waitFor();
    await card.getByRole('button', { name: 'Read more' }).click();
    await panel.locator('storefront-chat-faq article').waitFor();
  });

  it('offers a quick reply until it is used', async () => {
    await open('faq');
    await panel.getByRole('button', { name: 'Fresh milk' }).click();
    await panel.locator('.group.user .bubble', { hasText: 'Fresh milk' }).waitFor();
    await panel.getByRole('button', { name: 'Yoghurt' }).waitFor({ state: 'detached' });
  });

  it('goes back through five thousand messages without a jump and without a page that grows', async () => {
    await open('long');
    const log = panel.locator('[role=log]');
    const drawn = () => log.locator('.bubble').count();
    await log.hover();
    const seen = new Set<string>();
    let most = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const before = await inSight();
      before.forEach(({ text }) => seen.add(text));
      await page.mouse.wheel(0, -300);
      await expectMoved(300, before);
      most = Math.max(most, await drawn());
    }
    expect(most).toBeLessThanOrEqual(120);
    const numbers = [...seen].map((text) => Number(/\d+/.exec(text)?.[0])).sort((a, b) => a - b);
    expect(numbers[0]).toBeLessThan(4_800);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    await panel.locator('.jump').click();
    await log.locator('.bubble', { hasText: 'Message number 5000' }).waitFor();
    expect(await drawn()).toBeLessThanOrEqual(120);
  });

  /** Messages that can be read now, with where they stand. */
  function inSight(): Promise<Seen[]> {
    return page.evaluate(IN_SIGHT);
  }

  /** The wheel moved what was in sight by as much as it was turned, whatever was drawn above and left out below. */
  async function expectMoved(by: number, before: readonly Seen[]): Promise<void> {
    for (let frame = 0; frame < 4; frame += 1) await page.evaluate(NEXT_FRAME);
    const now = await inSight();
    const same = now.find(({ text }) => text === before[0]?.text);
    expect((same?.top ?? 0) - (before[0]?.top ?? 0)).toBeCloseTo(by, 0);
  }
});
