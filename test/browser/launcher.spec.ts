/** Before the first open the widget is a button and nothing else. */
import type { BrowserContext } from 'playwright-core';
import { pressInside } from './focus';
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

describe('the launcher', () => {
  const stage = setStage();
  let context: BrowserContext;

  beforeEach(async () => {
    context = await stage.someone();
  });

  it('stores nothing, opens no socket and asks only for the config before the first open', async () => {
    const asked: string[] = [];
    const sockets: string[] = [];
    const bare = { launcher_text: undefined };
    await context.route('**/api/v1/chat/config?*', (route) => answerWithChannel(route, bare));
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    context.on('page', (page) => page.on('websocket', (socket) => sockets.push(socket.url())));
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.page.waitForLoadState('networkidle');

    expect(sockets).toEqual([]);
    expect(await shop.stored()).toBe('[{},{},""]');
    expect(await context.cookies()).toEqual([]);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/chat/config']);
    expect(asked.filter((path) => path.startsWith('/widget/'))).toEqual(['/widget/storefront-chat.js']);
  });

  it('opens by keyboard, takes the focus along and gives it back on Escape', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.launcher.focus();
    await shop.page.keyboard.press('Enter');
    await shop.ready();
    await shop.panel.locator('textarea:focus').waitFor();
    await shop.page.keyboard.type('Hello');
    expect(await shop.composer.inputValue()).toBe('Hello');

    await pressInside(shop.panel, 'Escape');
    await shop.panel.waitFor({ state: 'hidden' });
    await shop.launcher.and(shop.page.locator(':focus')).waitFor();
    expect(await shop.launcher.getAttribute('aria-expanded')).toBe('false');
  });

  it('tells the page when it is opened, answered and closed', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.page.evaluate(`window.heard = [];
      for (const what of ['open', 'message', 'close'])
        document.addEventListener('storefront-chat:' + what, (event) => window.heard.push(what + ':' + (event.detail?.type ?? '')))`);
    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop.page.waitForFunction('window.heard.includes("message:bot")');
    await shop.page.evaluate('document.querySelector("storefront-chat").close()');
    await shop.page.waitForFunction('window.heard.includes("close:")');
    expect(await shop.page.evaluate('window.heard')).toEqual(['open:', 'message:bot', 'close:']);
  });

  it('tells it on the element too, under short names, and when it is ready', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.page.evaluate(`window.heard = [];
      window.chat = document.createElement('storefront-chat');
      for (const what of ['ready', 'open', 'unread', 'message', 'close'])
        window.chat.addEventListener(what, ({ detail }) => window.heard.push(what + ':' + (detail?.count ?? '')));
      document.querySelector('storefront-chat').replaceWith(window.chat)`);
    await shop.page.waitForFunction('window.heard.includes("ready:")');
    await shop.openChat();
    await shop.page.evaluate('window.chat.close()');
    await shop.page.waitForFunction('window.heard.includes("close:")');
    const heard: unknown = await shop.page.evaluate('window.heard.filter((what) => !/unread|message/.test(what))');
    expect(heard).toEqual(['ready:', 'open:', 'close:']);
  });

  it('is harmless when the script is loaded twice and the tag is there twice', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.page.addScriptTag({ url: '/widget/storefront-chat.js?again', type: 'module' });
    await shop.page.evaluate('document.body.append(document.createElement("storefront-chat"))');
    expect(await shop.launcher.filter({ visible: true }).count()).toBe(1);
  });

  it('says in a sentence that the help topics cannot be loaded', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await context.route('**/widget/deferred.register-*', (route) => route.abort());
    await shop.openChat();
    await shop.panel.locator('#more').click();
    await shop.panel.getByText('That did not work. Please try again.').waitFor();
  });

  it('says in a sentence that the chat cannot be loaded, and works once it can', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await context.route('**/widget/chunk-*', (route) => route.abort());
    await shop.launcher.click();
    await shop.page.getByText('The chat cannot be loaded just now').waitFor();
    expect(await shop.launcher.getAttribute('aria-expanded')).toBe('false');

    await context.unroute('**/widget/chunk-*');
    await shop.openChat();
    expect(await shop.page.getByText('The chat cannot be loaded just now').isVisible()).toBe(false);
  });
});
