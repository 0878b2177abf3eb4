/** Avatars of agents: in the header and beside messages, whatever becomes of the picture. */
import type { BrowserContext } from 'playwright-core';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { startForeignShop } from './foreign-shop';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

const PICTURES = '**/api/v1/chat/agents/*/picture*';
const SHIFTS = `window.shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => {
  window.shifts += value;
})).observe({ type: 'layout-shift' })`;

/** Of an `<img>`, in the page. */
const widthOnceThere = (image: { decode(): Promise<void>; naturalWidth: number }): Promise<number> =>
  image.decode().then(() => image.naturalWidth);

describe('avatars of agents', () => {
  let desk: StandinDeskDriver;
  afterAll(() => desk?.stop()); // while the stage still stands
  const stage = setOwnStage();
  let context: BrowserContext;

  beforeAll(async () => {
    desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    await desk.available(true);
  });
  beforeEach(async () => {
    context = await stage.someone();
  });

  /** In a chat that the demo agent has, and in which the agent has answered. */
  async function answered(shop: ShopPage): Promise<ShopPage> {
    const opened = shop.page.waitForResponse('**/api/v1/chat/init');
    await shop.openChat();
    const { conversation } = (await (await opened).json()) as { conversation: { id: string } };
    await shop.askForPerson();
    await shop.panel.locator('#title', { hasText: 'Nadia Islam' }).waitFor();
    await desk.say(conversation.id, 'Here I am');
    await shop.said('Here I am').waitFor();
    return shop;
  }
  const inHeader = (shop: ShopPage) => shop.panel.locator('header storefront-chat-avatar');
  const beside = (shop: ShopPage) => shop.log.locator('.group.agent storefront-chat-avatar');

  it('are their pictures, which move nothing when they come and are no words to a screen reader', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    let show: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (show = resolve));
    await context.route(PICTURES, (route) => seen.then(() => route.continue()));
    await answered(shop);
    await shop.page.evaluate(SHIFTS);
    show();
    for (const face of [inHeader(shop), beside(shop)]) {
      const picture = face.locator('img');
      expect(await picture.evaluate(widthOnceThere)).toBe(128);
      expect(await picture.getAttribute('alt')).toBe('');
      expect(await face.getAttribute('aria-hidden')).toBe('true');
    }
    expect(await shop.page.evaluate('window.shifts')).toBe(0);
  });

  it('are initials where the picture does not come, in the same place', async () => {
    await context.route(PICTURES, (route) => route.abort());
    const shop = await answered(await ShopPage.open(context, stage.bridge.url));
    for (const face of [inHeader(shop), beside(shop)]) {
      await face.filter({ hasText: /^\s*N\s*$/ }).waitFor();
      expect(await face.locator('img').count()).toBe(0);
    }
    expect(await beside(shop).boundingBox()).toMatchObject({ width: 28, height: 28 });
  });

  it.each([
    ['pictures where the shop lets them', true],
    ['initials where it does not', false],
  ])('are %s', async (_what, isAllowed) => {
    const policy = `default-src 'none'; script-src ${stage.bridge.url}; connect-src ${stage.bridge.url} ${stage.bridge.url.replace('http', 'ws')}`;
    const html = `<!doctype html><title>Shop</title><storefront-chat></storefront-chat>
      <script type="module" src="${stage.bridge.url}/widget/storefront-chat.js"></script>`;
    const foreign = await startForeignShop(html, isAllowed ? `${policy}; img-src ${stage.bridge.url}` : policy);
    const shop = await answered(await ShopPage.open(context, foreign.url, '/'));
    await (isAllowed ? inHeader(shop).locator('img') : inHeader(shop).filter({ hasText: 'N' })).waitFor();
    expect(await inHeader(shop).locator('img').count()).toBe(isAllowed ? 1 : 0);
    await foreign.stop();
  });

  it('do nothing when name and address are hostile', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${stage.bridge.url}/widget/gallery/index.html?scene=hostile`);
    const faces = page.locator('storefront-chat-panel .group.agent storefront-chat-avatar');
    await faces.first().filter({ hasText: '<' }).waitFor();
    await faces.nth(1).filter({ hasText: 'N' }).waitFor();
    expect(await faces.first().locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe('Storefront Chat gallery');
    expect(asked.filter((url) => !url.startsWith(stage.bridge.url))).toEqual([]);
  });
});
