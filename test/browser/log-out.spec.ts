/** A shared computer: when a shopper logs out of the shop, the next person finds nothing of their chat. */
import type { BrowserContext, Page } from 'playwright-core';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const RESET = 'document.querySelector("storefront-chat").reset()';
const NOTHING = JSON.stringify([{}, {}, '']);

describe('after a shopper logged out', () => {
  const stage = setStage();
  let computer: BrowserContext;

  beforeEach(async () => {
    computer = await stage.someone();
  });

  /** A tab in which somebody has asked something and begun to write more. */
  async function talked(): Promise<ShopPage> {
    const tab = await ShopPage.open(computer, stage.bridge.url);
    await tab.openChat();
    await tab.say('What does delivery cost?');
    await tab.bubbles.nth(2).waitFor();
    await tab.composer.fill('My card number is');
    return tab;
  }

  async function beginsAnew(tab: ShopPage): Promise<void> {
    await tab.openChat();
    expect(await tab.own.count()).toBe(0);
    expect(await tab.composer.inputValue()).toBe('');
  }

  const isForgotten = (page: Page) => page.waitForFunction('window.forgotten === true');
  const listens = `document.addEventListener('storefront-chat:reset', () => { window.forgotten = true; })`;

  it('nothing is stored, shown or said in any tab, and the next chat is a new one', async () => {
    const tab = await talked();
    const other = await ShopPage.open(computer, stage.bridge.url);
    await other.openChat();
    await other.own.waitFor();
    await other.composer.fill('and it expires');
    await other.page.evaluate(listens);
    await tab.page.evaluate(listens);
    await tab.page.evaluate(RESET);
    for (const { page, panel } of [tab, other]) {
      await isForgotten(page);
      await panel.waitFor({ state: 'detached' });
    }
    expect(await tab.stored()).toBe(NOTHING);
    expect(await other.stored()).toBe(NOTHING);
    await beginsAnew(other);
    await beginsAnew(tab);
  });

  const comesBack = `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`;

  it.each([
    ['nobody', ''],
    [
      'somebody else',
      `localStorage.setItem(key, kept.replace(/"conversationId":"[^"]+"/, '"conversationId":"other"'))`,
    ],
  ])('a page out of the page cache shows nothing, when by then %s chats in this browser', async (_who, isStored) => {
    const tab = await talked();
    await tab.page.evaluate(`
      const key = Object.keys(localStorage).find((name) => localStorage.getItem(name).includes('conversationId'));
      const kept = localStorage.getItem(key);
      localStorage.clear();
      ${isStored}`);
    await tab.page.evaluate(comesBack);
    await tab.panel.waitFor({ state: 'detached' });
    expect(await tab.page.evaluate('document.querySelector("storefront-chat").isOpen')).toBe(false);
    expect(await tab.page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  });

  it('a page out of the page cache on which the chat was not open names nobody', async () => {
    const tab = await talked();
    await tab.page.evaluate(`document.querySelector('storefront-chat').close()`);
    await tab.page.reload();
    await tab.page.evaluate(`{
      const chat = document.querySelector('storefront-chat');
      chat.setAttribute('name', 'Amina');
      chat.identify({ email: 'amina@example.com' });
      localStorage.clear();
    }`);
    const begun = tab.page.waitForRequest(/\/api\/v1\/chat\/init$/);
    await tab.launcher.click();
    expect((await begun).postDataJSON()).not.toHaveProperty('visitor');
    expect(await tab.page.locator('storefront-chat').getAttribute('name')).toBeNull();
  });

  it('a page that goes to another channel names the shopper there, too', async () => {
    const tab = await talked();
    await tab.page.evaluate(`document.querySelector('storefront-chat').close()`);
    await tab.page.reload();
    const begun = tab.page.waitForRequest(/\/api\/v1\/chat\/init$/);
    await tab.page.evaluate(`{
      const chat = document.querySelector('storefront-chat');
      chat.setAttribute('name', 'Amina');
      chat.setAttribute('channel', 'wholesale');
      chat.open();
    }`);
    expect((await begun).postDataJSON()).toMatchObject({ channel: 'wholesale', visitor: { name: 'Amina' } });
  });

  it('a page out of the page cache goes on with the chat that the browser still remembers', async () => {
    const tab = await talked();
    await tab.page.evaluate(comesBack);
    expect(await tab.own.count()).toBe(1);
    expect(await tab.composer.inputValue()).toBe('My card number is');
    await tab.say('And tomorrow?');
    await tab.bubbles.nth(4).waitFor();
  });

  it('what could not be sent is not sent for somebody else', async () => {
    const tab = await talked();
    await computer.route('**/api/v1/chat/bot', (route) => route.abort());
    await tab.say('It is 4242');
    await tab.log.getByText('It is 4242').waitFor();
    await tab.page.evaluate(RESET);
    await computer.unroute('**/api/v1/chat/bot');
    await tab.page.reload();
    await beginsAnew(tab);
    await tab.say('Hello');
    await tab.bubbles.nth(2).waitFor();
    expect(await tab.log.getByText('4242').count()).toBe(0);
  });

  it('a tab that was elsewhere meanwhile shows no draft to the next person', async () => {
    const away = await talked();
    await away.page.goto('about:blank');
    const tab = await ShopPage.open(computer, stage.bridge.url);
    await tab.page.evaluate(RESET);
    await beginsAnew(tab);
    await tab.say('Hello');
    await tab.bubbles.nth(2).waitFor();
    await away.page.goBack();
    await away.ready();
    await away.own.getByText('Hello').waitFor();
    expect(await away.composer.inputValue()).toBe('');
  });

  it('the tag does not name them any more, and can name the next', async () => {
    const visitors: unknown[] = [];
    await computer.route('**/api/v1/chat/init', (route) => {
      const sent = JSON.parse(route.request().postData() ?? '{}') as { visitor?: unknown };
      visitors.push(sent.visitor);
      return route.continue();
    });
    const tab = await ShopPage.open(computer, stage.bridge.url);
    await tab.page.evaluate(`(() => {
      const chat = document.querySelector('storefront-chat');
      chat.setAttribute('name', 'Amina');
      chat.identify({ email: 'amina@example.com' });
    })()`);
    await tab.openChat();
    await tab.page.evaluate(RESET);
    await tab.openChat();
    await tab.page.evaluate(RESET);
    await tab.page.evaluate(`document.querySelector('storefront-chat').identify({ name: 'Karim' })`);
    await tab.openChat();
    expect(visitors).toEqual([{ name: 'Amina', email: 'amina@example.com' }, undefined, { name: 'Karim' }]);
  });
});
