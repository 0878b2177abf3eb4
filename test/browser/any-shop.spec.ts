/** At home in any shop: another origin, a strict content security policy, taken off the page again. */
import type { BrowserContext } from 'playwright-core';
import { pressInside } from './focus';
import { ForeignShop, startForeignShop } from './foreign-shop';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

describe('in any shop', () => {
  const stage = setStage();
  let context: BrowserContext;
  let shop: ForeignShop;

  beforeEach(async () => {
    context = await stage.someone();
  });
  afterEach(() => shop.stop());

  async function openForeignShop(policy = '', lang = 'en'): Promise<ShopPage> {
    shop = await startForeignShop(
      `<!doctype html><html lang="${lang}"><title>Shop</title><h1>Shop</h1>
        <script type="module" nonce="n0nce" src="${stage.bridge.url}/widget/storefront-chat.js"></script>
        <storefront-chat></storefront-chat></html>`,
      policy,
    );
    return ShopPage.open(context, shop.url, '/');
  }

  it('works from another origin with two lines of HTML, in the language of the page', async () => {
    const page = await openForeignShop('', 'bn');
    await page.openChat();
    await page.panel.getByPlaceholder('বার্তা লিখুন…').waitFor();
    await page.say('ডেলিভারি চার্জ কত?');
    await page.said(/./).nth(2).waitFor();
  });

  it.each([
    ['and what this loads', (_bridge: string) => `'nonce-n0nce' 'strict-dynamic'`],
    ['and those of its bridge', (bridge: string) => `'nonce-n0nce' ${bridge}`],
  ])('works under a content security policy that allows only its script %s', async (_what, scripts) => {
    const { url } = stage.bridge;
    const connect = `${url} ${url.replace('http', 'ws')}`;
    const refused: string[] = [];
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    const page = await openForeignShop(
      `default-src 'none'; script-src ${scripts(url)}; connect-src ${connect}; img-src ${url}; require-trusted-types-for 'script'; trusted-types lit-html storefront-chat`,
    );
    await page.openChat();
    await page.say('What does delivery cost?');
    await page.said(/./).nth(2).waitFor();
    await page.panel.locator('#more').click();
    await page.panel.getByRole('switch', { name: 'Sound for new messages' }).click();
    await page.panel.getByRole('button', { name: 'العربية' }).click();
    await page.panel.locator('[dir=rtl]').waitFor();
    await page.panel.getByRole('button', { name: 'تصفح مواضيع المساعدة' }).click();
    await page.panel.locator('storefront-chat-faq .links button').first().click();
    await page.panel.locator('storefront-chat-faq article').waitFor();
    await pressInside(page.panel, 'Escape');
    await page.panel.locator('storefront-chat-tools [aria-expanded]').click();
    await page.panel.locator('storefront-chat-emoji .row').first().waitFor();
    expect(refused).toEqual([]);
  });

  it('shows the words of an answer where its own trusted types policy is not allowed', async () => {
    const page = await openForeignShop(`require-trusted-types-for 'script'; trusted-types lit-html`);
    await page.openChat();
    await page.panel.locator('#more').click();
    await page.panel.getByRole('button', { name: 'Browse help topics' }).click();
    await page.panel.locator('storefront-chat-faq .links button').first().click();
    await page.panel
      .locator('storefront-chat-faq .answer')
      .getByText(/\w+ \w+/)
      .waitFor();
  });

  it('opens although its loader was cached before the last deployment, whose chunks are gone', async () => {
    await context.route('**/widget/storefront-chat.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/chunk-\w{8}\.js/, 'chunk-LONGGONE.js') });
    });
    const page = await openForeignShop();
    await page.openChat();
    await page.say('What does delivery cost?');
    await page.said(/./).nth(2).waitFor();
  });

  it('tells the bridge who the shopper is and where, as the page says it', async () => {
    const page = await openForeignShop();
    const asked = page.page.waitForRequest('**/api/v1/chat/init');
    await page.page.evaluate(`{
      const chat = document.querySelector('storefront-chat');
      chat.identify({ name: 'Amina', email: 'amina@example.com', phone: '+8801700000000' });
      chat.setContext({ title: 'Milk' });
      chat.setContext({ url: 'https://shop.example/milk', cartValue: 1200 });
      chat.toggle();
    }`);
    expect((await asked).postDataJSON()).toMatchObject({
      visitor: { name: 'Amina', email: 'amina@example.com', phone: '+8801700000000' },
      page: { url: 'https://shop.example/milk', title: 'Milk' },
    });
    await page.ready();
    await page.page.evaluate('document.querySelector("storefront-chat").toggle()');
    await page.panel.waitFor({ state: 'hidden' });
  });

  it('lets a second one wait, and take over when the first leaves', async () => {
    const page = await openForeignShop();
    await page.page.evaluate(`{
      const second = document.createElement('storefront-chat');
      second.id = 'second';
      document.body.append(second);
    }`);
    expect(await page.launcher.filter({ visible: true }).count()).toBe(1);
    await page.page.evaluate('document.querySelector("storefront-chat").remove()');
    await page.page.locator('#second [part=launcher]').click();
    await page.ready();
  });

  it('does not move the page, neither when it loads nor when it opens', async () => {
    const page = await openForeignShop();
    await page.page.evaluate(`window.shifts = 0;
      const ofThePage = ({ node }) => node?.getRootNode() === document && !node.closest?.('storefront-chat');
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        if (!entry.hadRecentInput && entry.sources.some(ofThePage)) window.shifts += entry.value;
      })).observe({ type: 'layout-shift', buffered: true })`);
    await page.openChat();
    // By keys: that the field grows with what the shopper writes moves nothing unasked.
    await page.composer.pressSequentially('What does delivery cost?');
    await page.composer.press('Enter');
    await page.said(/./).nth(2).waitFor();
    expect(await page.page.evaluate('window.shifts')).toBe(0);
  });

  it('leaves no socket behind when it is taken off the page, and works when it is put back', async () => {
    const page = await openForeignShop();
    const closed = page.page.waitForEvent('websocket').then((socket) => socket.waitForEvent('close'));
    await page.openChat();
    await page.page.waitForFunction('document.querySelector("storefront-chat").isOpen');
    await page.page.evaluate('window.kept = document.querySelector("storefront-chat"); window.kept.remove()');
    await closed;
    await page.page.evaluate('document.body.append(window.kept)');
    await page.ready();
    await page.say('Hello');
    await page.own.filter({ hasText: 'Hello' }).waitFor();
  });
});
