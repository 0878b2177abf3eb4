/** The chat button speaks by itself: once, when the rule of the channel holds. */
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

/** In which the rule would have been looked at many times. */
const A_WHILE_MS = 60_000;

describe('an invitation', () => {
  const stage = setStage();

  it('comes once when the rule of the channel holds, and stores nothing for it', async () => {
    const shopper = await stage.someone();
    const invitation = { text: 'Can we help you choose?', after_seconds: 0, cart_value: 500 };
    await shopper.route('**/api/v1/chat/config?*', (route) => answerWithChannel(route, { invitation }));
    await shopper.clock.install();
    const looking = shopper.waitForEvent('requestfinished', (request) => request.url().includes('/widget/beside-'));
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await looking;
    const words = shop.page.locator('storefront-chat [part=invitation]');
    await shop.page.clock.runFor(A_WHILE_MS);
    expect(await words.count()).toBe(0);
    await shop.page.evaluate('document.querySelector("storefront-chat").setContext({ cartValue: 640 })');
    await words.waitFor();
    expect(await shop.stored()).toBe(JSON.stringify([{}, {}, '']));
    await words.getByRole('button', { name: 'Can we help you choose?' }).click();
    await shop.ready();
    await words.waitFor({ state: 'detached' });
    await shop.panel.getByRole('button', { name: 'Close chat' }).click();
    await shop.page.clock.runFor(A_WHILE_MS);
    expect(await words.count()).toBe(0);
  });

  it('can be sent away', async () => {
    const page = await (await stage.someone()).newPage();
    await page.goto(`${stage.bridge.url}/widget/gallery/index.html#scene=invitation&locale=en`);
    const words = page.locator('storefront-chat [part=invitation]');
    await words.locator('button').last().click();
    await words.waitFor({ state: 'detached' });
  });
});
