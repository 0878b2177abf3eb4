/** Frames in which a page may store nothing. */
import type { ForeignShop } from '../foreign-shop';
import { startForeignShop } from '../foreign-shop';
import { setStage } from '../stage';
import { startHostileShop } from './hostile-page';

describe('in a frame of its own', () => {
  const stage = setStage();
  const shops: ForeignShop[] = [];

  afterEach(() => Promise.all(shops.splice(0).map((shop) => shop.stop())));

  it('that may neither store nor say where it is, shoppers chat', async () => {
    const inner = await startHostileShop(stage.bridge.url);
    const outer = await startForeignShop(
      `<!doctype html><iframe sandbox="allow-scripts" width="1200" height="700" src="${inner.url}"></iframe>`,
    );
    shops.push(inner, outer);
    const context = await stage.someone();
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(String(error.error())));
    const page = await context.newPage();
    await page.goto(outer.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('storefront-chat [part=launcher]').click();
    const composer = frame.locator('storefront-chat-panel textarea').first();
    await frame.locator('storefront-chat-panel [role=log] .bubble').first().waitFor();
    await composer.fill('What does delivery cost?');
    await composer.press('Enter');
    await frame.locator('storefront-chat-panel [role=log] .bubble').filter({ hasText: '৳' }).first().waitFor();
    expect(errors).toEqual([]);
  });
});
