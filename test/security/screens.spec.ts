/** Text that shoppers, agents and shops write is text on every screen that shows it: nothing of it runs. */
import type { BrowserContext } from 'playwright-core';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { DeskPage } from '../browser/desk.page';
import { ShopPage } from '../browser/shop.page';
import { setOwnStage } from '../browser/stage';
import { waitFor } from '../support/wait-for';
import { ONE_PIXEL } from '../support/one-pixel';
import { expectNothingRan, MARKDOWN, MARKUP } from './hostile-markup';

describe('what people write', () => {
  const stage = setOwnStage();
  let context: BrowserContext;
  let desk: StandinDeskDriver;

  beforeAll(async () => {
    desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    await desk.available(true);
  });
  beforeEach(async () => {
    context = await stage.someone();
  });

  it('would run where it is taken for markup, so that what follows says something', async () => {
    const page = await context.newPage();
    await page.setContent(MARKUP[1] ?? '');
    await page.waitForFunction('window.ran === 1');
    await expect(expectNothingRan(page)).rejects.toThrow();
  });

  it('runs neither in the chat nor at the desk, as message, answer, name, file or last word', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    for (const text of MARKUP) await shop.say(text);
    await waitFor('all of it in the chat', async () => ((await shop.own.count()) >= MARKUP.length ? true : undefined));
    await shop.panel
      .locator('input[type=file]')
      .setInputFiles([{ name: `"><img src=x onerror=window.ran=1>.png`, mimeType: 'image/png', buffer: ONE_PIXEL }]);
    await shop.panel.getByRole('button', { name: 'Send' }).click();
    await shop.panel.locator('storefront-chat-files img').first().waitFor();
    const conversation = await waitFor('the chat at the desk', async () => (await desk.mine())[0]);
    for (const text of [...MARKUP, ...MARKDOWN]) await desk.say(conversation, text);
    await shop
      .said(/x\.example/)
      .first()
      .waitFor();
    await expectNothingRan(shop.page);

    const table = await DeskPage.open(context, stage.bridge.deskUrl);
    await table.page.locator('#lists .row').first().click(); // the only chat, whatever was said last in it
    await table.lines.getByText('onerror').first().waitFor();
    await expectNothingRan(table.page);

    await shop.endChat();
    await shop.state.waitFor();
    await expectNothingRan(shop.page);
    await shop.page.reload();
    await shop.launcher.waitFor();
    await expectNothingRan(shop.page);
  });

  it('runs in no page that is made of it: search, transcript, address of the shop', async () => {
    const page = await context.newPage();
    for (const text of MARKUP) {
      const hostile = encodeURIComponent(text);
      for (const path of [
        `/support/faq?q=${hostile}`,
        `/support/faq/${hostile}`,
        `/support/faq?lang=${hostile}&channel=${hostile}`,
        `/shop/?${hostile}#${hostile}`,
        `/widget/${hostile}`,
        `/api/v1/faq/${hostile}`,
      ]) {
        await page.goto(`${stage.bridge.url}${path}`);
        await expectNothingRan(page);
      }
    }
  });

  it.each(['src', 'channel', 'locale', 'position', 'name', 'email', 'identity-token', 'open'])(
    'runs in no attribute of the tag: %s',
    async (attribute) => {
      const page = await context.newPage();
      for (const value of [
        'javascript:window.ran=1',
        '"><img src=x onerror=window.ran=1>',
        'red;}</style><script>window.ran=1</script>',
      ]) {
        await page.goto(`${stage.bridge.url}/shop/`);
        await page.evaluate(`document.querySelectorAll('storefront-chat').forEach((one) => one.remove())`);
        await page.evaluate(
          `{ const tag = document.createElement('storefront-chat'); tag.setAttribute(${JSON.stringify(attribute)}, ${JSON.stringify(value)}); document.body.append(tag); }`,
        );
        await page.waitForLoadState('networkidle');
        await expectNothingRan(page);
      }
    },
  );
});
