/** Words beside the chat button: the channel's, in the shopper's language, and only where they have room. */
import type { BrowserContextOptions } from 'playwright-core';
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const TEXT = 'Questions? Ask us';
const BY_ITSELF = 'Chat with us';
const NARROW = { width: 280, height: 500 };
const MARKUP = '<img src=x onerror="document.title=1">';

describe('the text beside the chat button', () => {
  const stage = setStage();
  const openShop = async (launcher_text?: string, screen?: BrowserContextOptions) => {
    const shopper = await stage.someone(screen);
    const others = { launcher_text };
    if (launcher_text !== TEXT)
      await shopper.route('**/api/v1/chat/config?*', (route) => answerWithChannel(route, others));
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    const words = shop.page.locator('storefront-chat [part=launcher-text]');
    const button = (name: string) => shop.page.getByRole('button', { name, exact: true });
    return { shop, words, button };
  };

  it('belongs to the name of the button, is no stop of its own, and opens the chat', async () => {
    const { shop, words, button } = await openShop(TEXT);
    await button(`${TEXT} ${BY_ITSELF}`).waitFor();
    expect(await shop.page.getByText(TEXT).count()).toBe(1);
    await shop.launcher.focus();
    await shop.page.keyboard.press('Tab');
    expect(await words.and(shop.page.locator(':focus')).count()).toBe(0);
    await words.click();
    await shop.ready();
    await words.waitFor({ state: 'hidden' });
    await button(BY_ITSELF).waitFor();
    await shop.page.evaluate('document.querySelector("storefront-chat").close()');
    await button(`${TEXT} ${BY_ITSELF}`).waitFor();
  });

  it('follows the language of the page', async () => {
    const { shop, words } = await openShop(TEXT);
    await words.getByText(TEXT).waitFor();
    await shop.page.evaluate('document.querySelector("storefront-chat").setLocale("bn")');
    await words.getByText('প্রশ্ন আছে? জিজ্ঞাসা করুন').waitFor();
  });

  it('stands beside the button and moves nothing, and is gone where it has no room', async () => {
    const { shop, words } = await openShop(TEXT, { viewport: { width: 390, height: 844 } });
    await words.waitFor();
    const [text, launcher] = [await words.boundingBox(), await shop.launcher.boundingBox()];
    expect(text?.x).toBeGreaterThan(0);
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThan(launcher?.x ?? 0);
    await shop.page.setViewportSize(NARROW);
    await words.waitFor({ state: 'hidden' });
    await shop.page.setViewportSize({ width: 390, height: 844 });
    await words.waitFor();
    expect(await shop.launcher.boundingBox()).toEqual(launcher);
  });

  it('is text, whatever stands in it', async () => {
    const { shop, words } = await openShop(MARKUP);
    await words.waitFor();
    expect(await words.textContent()).toBe(MARKUP);
    expect(await shop.page.title()).not.toBe('1');
  });

  it('is not asked for where a channel has none', async () => {
    const { shop, words, button } = await openShop();
    const asked: string[] = [];
    shop.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await shop.page.reload({ waitUntil: 'networkidle' });
    await button(BY_ITSELF).waitFor();
    expect(await words.count()).toBe(0);
    expect(asked.filter((path) => path.startsWith('/widget/storefront') || path.includes('beside'))).toEqual([
      '/widget/storefront-chat.js',
    ]);
  });
});
