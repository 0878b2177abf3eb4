/** Shops that change their pages without loading them: the chat stays as it was, or the next page's takes over. */
import type { BrowserContext } from 'playwright-core';
import type { ForeignShop } from '../foreign-shop';
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { startHostileShop } from './hostile-page';

const TAG = '<storefront-chat></storefront-chat>';

describe('on a page that changes without loading', () => {
  const stage = setStage();
  const errors: string[] = [];
  let context: BrowserContext;
  let shop: ForeignShop;

  beforeEach(async () => {
    errors.length = 0;
    shop = await startHostileShop(stage.bridge.url);
    context = await stage.someone();
    context.on('weberror', (error) => errors.push(String(error.error())));
  });
  afterEach(async () => {
    await shop.stop();
    expect(errors).toEqual([]);
  });

  it.each([
    ['a whole body', `document.body.replaceWith(parsed('${TAG}').body)`],
    ['a body with two chats', `document.body.replaceWith(parsed('${TAG}${TAG}').body)`],
    ['only the tag', `document.querySelector('storefront-chat').replaceWith(parsed('${TAG}').body.firstChild)`],
    ['the same body, imported', `document.body.replaceWith(document.importNode(parsed('${TAG}').body, true))`],
  ])('the chat goes on when it replaces %s, by what no script has seen yet', async (_what, replace) => {
    const page = await ShopPage.open(context, shop.url, '/');
    await page.openChat();
    await page.page.evaluate(`{
      const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');
      ${replace};
    }`);
    await page.ready();
    expect(await page.launcher.filter({ visible: true }).count()).toBe(1);
    await page.say('What does delivery cost?');
    await page.said(/৳/).first().waitFor();
  });
});
