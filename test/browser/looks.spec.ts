/** The shop's logo and the picture of its bot, and what stands for them where there are none. */
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const INIT = '**/api/v1/chat/init';
const PICTURES = /\/api\/v1\/chat\/(bots|channels)\/[^/]+\/picture/;
const CHANNEL = { avatar_url: undefined, theme: { primary_color: '#0F766E', position: 'right' } };

/** Of an `<img>`, in the page. */
const widthOnceThere = (image: { decode(): Promise<void>; naturalWidth: number }): Promise<number> =>
  image.decode().then(() => image.naturalWidth);

describe('the looks of a shop', () => {
  const stage = setStage();
  const parts = (shop: ShopPage) => ({
    face: shop.panel.locator('header storefront-chat-avatar img'),
    sign: shop.panel.locator('header storefront-chat-avatar svg'),
    logo: shop.panel.locator('storefront-chat-home .logo'),
  });

  it('are its logo, by its name, and the picture of its bot', async () => {
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    const { face, logo, sign } = parts(shop);
    expect(await face.evaluate(widthOnceThere)).toBe(128);
    expect(await sign.isVisible()).toBe(false);
    expect(await logo.evaluate(widthOnceThere)).toBe(376);
    expect(await logo.getAttribute('alt')).toBe('Smart Dairy');
  });

  it('are a sign for bots and no logo where there are no pictures, or none can be had', async () => {
    const [bare, broken] = [await stage.someone(), await stage.someone()];
    await bare.route(INIT, (route) => answerWithChannel(route, CHANNEL));
    await broken.route(PICTURES, (route) => route.abort());
    for (const shopper of [bare, broken]) {
      const shop = await ShopPage.open(shopper, stage.bridge.url);
      const kinds = shopper === bare ? [] : ['bots', 'channels'];
      const failures = kinds.map((kind) =>
        shopper.waitForEvent('requestfailed', (request) => request.url().includes(`/${kind}/`)),
      );
      await shop.openChat();
      await shop.started();
      await Promise.all(failures);
      const { face, logo, sign } = parts(shop);
      await face.waitFor({ state: 'detached' });
      await sign.waitFor();
      await logo.waitFor({ state: 'detached' });
    }
  });
});
