/** English, Bengali and Arabic, switched while the chat is open. */
import type { BrowserContext } from 'playwright-core';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const TRANSFERS_OF_ARABIC = `performance.getEntriesByType('resource')
  .filter(({ name }) => /\\/ar-\\w+\\.js$/.test(name)).map(({ transferSize }) => transferSize > 0)`;

describe('languages', () => {
  const stage = setStage();
  let context: BrowserContext;

  beforeEach(async () => {
    context = await stage.someone();
  });

  it('speaks Bengali from the first word when the shop does, digits too', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url, '/shop/?lang=bn');
    await shop.page.locator('storefront-chat[locale=bn]').waitFor({ state: 'attached' });
    expect(await shop.launcher.getAttribute('aria-label')).toBe('আমাদের সাথে চ্যাট করুন');
    await shop.openChat();
    await shop.state.getByText('সাথে সাথেই উত্তর দেয়').waitFor();
    await shop
      .said(/[\u0980-\u09FF]/)
      .first()
      .waitFor();
    await shop.say('ডেলিভারি চার্জ কত?');
    await shop
      .said(/[\u0980-\u09FF]/)
      .nth(2)
      .waitFor();
    expect(await shop.log.locator('time').last().innerText()).toMatch(/[০-৯]/);
  });

  it('speaks Arabic from the first word when the shop does, and both read from the right', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url, '/shop/?lang=ar');
    expect(await shop.page.locator('html').getAttribute('dir')).toBe('rtl');
    await shop.openChat();
    await shop.panel.locator('[lang=ar][dir=rtl]').waitFor();
    const greeting = shop.said(/[\u0600-\u06FF]/).first();
    await greeting.waitFor();
    await shop.page.locator('[data-chat-text=hint3say]').first().click();
    await waitFor('the question', async () => (await shop.composer.inputValue()) !== '' || undefined);
    await shop.composer.press('Enter');
    await shop.said(/৳/).first().waitFor();
    expect(await shop.bubbles.allInnerTexts()).not.toContainEqual(expect.stringMatching(/[a-z]{4}/i));
  });

  it('changes without a reload, and keeps the conversation and the draft', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    const greeting = await shop.bubbles.first().innerText();
    await shop.composer.fill('half a sentence');
    await shop.page.locator('[data-language=bn]').click();
    await shop.panel.getByPlaceholder('বার্তা লিখুন…').waitFor();
    await shop.state.getByText('সাথে সাথেই উত্তর দেয়').waitFor();
    expect(await shop.composer.inputValue()).toBe('half a sentence');
    expect(await shop.bubbles.first().innerText()).toBe(greeting);
    await shop.page.locator('[data-language=en]').click();
    await shop.panel.getByPlaceholder('Write a message…').waitFor();
  });

  it('is chosen in the menu, turns the panel around, and is spoken on the next page too', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('button', { name: 'العربية' }).click();
    await shop.panel.locator('[lang=ar][dir=rtl]').waitFor();
    expect(await shop.launcher.getAttribute('aria-label')).toBe('تحدّث معنا');
    const [header, close] = await Promise.all([
      shop.panel.locator('header').boundingBox(),
      shop.panel.locator('[part=close]').boundingBox(),
    ]);
    expect(close?.x).toBeLessThan((header?.x ?? 0) + 60);

    await shop.page.reload();
    await shop.panel.locator('[lang=ar]').waitFor();
    await shop.page.locator('[data-language=bn]').click();
    await shop.panel.locator('[lang=bn][dir=ltr]').waitFor();
  });

  it('is fetched when it is asked for, and not before', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    expect(asked.filter((path) => /\/(ar|bn)-\w+\.js$/.test(path))).toEqual([]);
    await shop.page.evaluate('document.querySelector("storefront-chat").setLocale("ar-EG")');
    await shop.panel.locator('[lang=ar-EG]').waitFor();
    expect(new Set(asked.filter((path) => /\/(ar|bn)-\w+\.js$/.test(path))).size).toBe(1);
    // Fetched as a file, then imported out of the cache.
    expect(await shop.page.evaluate(TRANSFERS_OF_ARABIC)).toEqual([true, false]);
    await shop.log.locator('time').last().getByText(/[٠-٩]/).waitFor();
  });
});
