/** English and Bengali, switched while the chat is open. */
import type { Browser, BrowserContext } from 'playwright-core';
import { TestBridge, startBridge } from '../support/bridge';
import { launchChromium, someone } from './chromium';
import { ShopPage } from './shop.page';

jest.setTimeout(120_000);

describe('languages', () => {
  let bridge: TestBridge;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [bridge, browser] = await Promise.all([startBridge(), launchChromium()]);
  });
  beforeEach(async () => {
    context = await someone(browser);
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    await bridge?.stop();
  });

  it('speaks Bengali from the first word when the shop does, digits too', async () => {
    const shop = await ShopPage.open(context, bridge.url, '/shop/?lang=bn');
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

  it('changes without a reload, and keeps the conversation and the draft', async () => {
    const shop = await ShopPage.open(context, bridge.url);
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
});
