/** Shops that change their pages without loading them: the chat stays as it was, or the next page's takes over. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import type { ForeignShop } from '../foreign-shop';
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { answerWithChannel } from '../other-channel';
import { changedLooks, noteLooks, startHostileShop } from './hostile-page';

const HEAD = '<meta name="turbo-refresh-method" content="morph"><script src="/turbo.js"></script>';
const TURBO = readFileSync(require.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8');
const TAG = '<storefront-chat></storefront-chat>';

describe('on a page that changes without loading', () => {
  const stage = setStage();
  const errors: string[] = [];
  let context: BrowserContext;
  let shop: ForeignShop;

  beforeEach(async () => {
    errors.length = 0;
    shop = await startHostileShop(stage.bridge.url, HEAD);
    context = await stage.someone();
    await context.route('**/turbo.js', (route) => route.fulfill({ contentType: 'text/javascript', body: TURBO }));
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

  describe('by Turbo', () => {
    const visit = (page: ShopPage, path: string, action = 'advance') =>
      page.page.evaluate(`new Promise((done) => {
        document.addEventListener('turbo:load', done, { once: true });
        Turbo.visit(${JSON.stringify(path)}, { action: '${action}' });
      })`);
    const isOpen = (page: ShopPage) => page.page.evaluate('document.querySelector("storefront-chat").isOpen');

    it('a morphed page leaves the chat open, with its colour, on its side, and what is written in it', async () => {
      await context.route('**/chat/config?*', (route) =>
        answerWithChannel(route, { theme: { primary_color: '#aa0055', position: 'left' } }),
      );
      const page = await ShopPage.open(context, shop.url, '/');
      await page.page.locator('storefront-chat .left').waitFor();
      await page.openChat();
      await page.composer.fill('Half a sen');
      await page.started();
      await page.page.evaluate(`window.tag = document.querySelector('storefront-chat')`);
      await noteLooks(page);
      await visit(page, '/', 'replace');
      expect(await page.page.evaluate(`window.tag === document.querySelector('storefront-chat')`)).toBe(true);
      expect(await changedLooks(page)).toEqual([]);
      expect(await page.composer.inputValue()).toBe('Half a sen');
      await page.page.evaluate(`document.querySelector('storefront-chat').close()`);
      await visit(page, '/', 'replace');
      expect(await isOpen(page)).toBe(false);
    });

    it('a chat that was closed on the page before stays closed when the shopper goes back', async () => {
      const page = await ShopPage.open(context, shop.url, '/');
      await page.openChat();
      await visit(page, '/next');
      await page.ready();
      await page.page.evaluate(`document.querySelector('storefront-chat').close()`);
      await page.page.evaluate(`new Promise((done) => {
        document.addEventListener('turbo:load', done, { once: true });
        history.back();
      })`);
      await page.launcher.waitFor();
      expect(await isOpen(page)).toBe(false);
    });

    it('what the tag says is followed, whatever the shopper did meanwhile', async () => {
      const page = await ShopPage.open(context, shop.url, '/');
      await page.page.evaluate(`document.querySelector('storefront-chat').setAttribute('open', '')`);
      await page.ready();
      await page.page.evaluate(`document.querySelector('storefront-chat').close()`);
      await page.panel.waitFor({ state: 'hidden' });
      await page.page.evaluate(`document.querySelector('storefront-chat').setAttribute('open', '')`);
      await page.panel.waitFor();
      await page.page.evaluate(`document.querySelector('storefront-chat').removeAttribute('open')`);
      await page.panel.waitFor({ state: 'hidden' });
    });
  });
});
