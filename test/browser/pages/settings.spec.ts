/** Settings that change while the pages of the shop are open. */
import type { BrowserContext } from 'playwright-core';
import type { ForeignShop } from '../foreign-shop';
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { waitFor } from '../../support/wait-for';
import { startHostileShop } from './hostile-page';

const CLOSED = { open: false, reason: 'outside_hours', next_open_at: null, timezone: 'Asia/Dhaka', message: 'Closed.' };

describe('when the shop changes its settings', () => {
  const stage = setStage();
  let context: BrowserContext;
  let shop: ForeignShop;

  async function onPage(attributes = ''): Promise<void> {
    shop = await startHostileShop(stage.bridge.url, '', attributes);
    context = await stage.someone();
  }
  /** The answer that the bridge would give if the settings were others. */
  async function config(changes: object): Promise<object> {
    const answer = (await (await fetch(`${stage.bridge.url}/api/v1/chat/config`)).json()) as { channel: object };
    return {
      ...answer,
      ...changes,
      channel: { ...answer.channel, ...('channel' in changes ? (changes.channel as object) : {}) },
    };
  }

  afterEach(() => shop.stop());

  it('an open chat takes colour, side and hours over when the shopper looks at it again', async () => {
    await onPage();
    const page = await ShopPage.open(context, shop.url, '/');
    await page.openChat();
    await page.composer.fill('Half a sen');
    const json = await config({
      channel: { theme: { primary_color: '#aa0055', position: 'left' } },
      availability: CLOSED,
    });
    await context.route('**/chat/config?*', (route) => route.fulfill({ json }));
    await waitFor('the new hours', async () => {
      await page.page.evaluate(`void document.dispatchEvent(new Event('visibilitychange'))`);
      return (await page.state.innerText()) === 'Closed now';
    });
    await context.unrouteAll({ behavior: 'wait' });
    await page.page.locator('storefront-chat .left').waitFor();
    const colors = await page.page.evaluate(`(() => {
      const root = document.querySelector('storefront-chat').shadowRoot;
      const header = root.querySelector('storefront-chat-panel').shadowRoot.querySelector('header');
      return [header, root.querySelector('.launcher')].map((one) => getComputedStyle(one).backgroundColor);
    })()`);
    expect(colors).toEqual(['rgb(170, 0, 85)', 'rgb(170, 0, 85)']);
    expect((await page.panel.boundingBox())?.x).toBe(20);
    expect(await page.composer.inputValue()).toBe('Half a sen');
  });

  it('a chat that is switched off shows no button, and the page has no errors', async () => {
    await onPage('channel="gone"');
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(String(error.error())));
    const page = await context.newPage();
    const answered = page.waitForResponse('**/chat/config?*');
    await page.goto(shop.url);
    expect((await answered).status()).toBe(404);
    await page.locator('storefront-chat [part=launcher]').waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
  });

  it('whoever opens it from a page that does not know yet reads so, and chats once it is back', async () => {
    await onPage('channel="gone"');
    const json = await config({});
    await context.route('**/chat/config?*', (route) => route.fulfill({ json }));
    const page = await ShopPage.open(context, shop.url, '/');
    await page.launcher.click();
    await page.panel.getByText('There is no chat here just now.').waitFor();
    expect(await page.panel.getByText('Nothing you write is lost').count()).toBe(0);
    await context.route('**/chat/init', (route) =>
      route.continue({ postData: (route.request().postData() ?? '').replace('"gone"', '"default"') }),
    );
    await page.page.evaluate(`void dispatchEvent(new Event('online'))`);
    await page.ready();
    await context.unrouteAll({ behavior: 'wait' });
    await page.panel.getByText('There is no chat here just now.').waitFor({ state: 'detached' });
  });

  it('a chat that is switched off shows itself when the page opens it, and its button when the tag names another', async () => {
    await onPage('channel="gone"');
    const page = await context.newPage();
    await page.goto(shop.url);
    const launcher = page.locator('storefront-chat [part=launcher]');
    await launcher.waitFor({ state: 'hidden' });
    await page.evaluate(`document.querySelector('storefront-chat').open()`);
    await page.locator('storefront-chat-panel').getByText('There is no chat here just now.').waitFor();
    await page.evaluate(`document.querySelector('storefront-chat').close()`);
    await launcher.waitFor({ state: 'hidden' });
    await page.evaluate(`document.querySelector('storefront-chat').setAttribute('channel', 'default')`);
    await launcher.waitFor();
  });

  it('a chat that waits for a person keeps its button when the chat is switched off, also on the next page', async () => {
    await onPage();
    const page = await ShopPage.open(context, shop.url, '/');
    await page.openChat();
    await page.askForPerson();
    await page.panel
      .getByText(/in line|Online/)
      .first()
      .waitFor();
    await page.launcher.click();
    await context.route('**/chat/config?*', (route) => route.fulfill({ status: 404, json: {} }));
    const answered = page.page.waitForResponse('**/chat/config?*');
    await page.page.reload();
    await answered;
    await page.launcher.click();
    await page.ready();
    await context.unrouteAll({ behavior: 'wait' });
  });

  it('the colour is that of the channel which the tag names now, whichever answer comes last', async () => {
    await onPage('channel="slow"');
    const json = await config({ channel: { theme: { primary_color: '#aa0055', position: 'left' } } });
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      void context.route('**/chat/config?channel=slow*', async (route) => {
        resolve();
        await new Promise<void>((answered) => (answer = answered));
        await route.fulfill({ json });
      });
    });
    const page = await context.newPage();
    await page.goto(shop.url);
    await asked;
    await page.evaluate(`document.querySelector('storefront-chat').setAttribute('channel', 'default')`);
    answer();
    const color = () =>
      page.evaluate(`getComputedStyle(document.querySelector('storefront-chat').shadowRoot
        .querySelector('.launcher')).backgroundColor`);
    await waitFor('the colour of the other channel', async () => (await color()) === 'rgb(15, 118, 110)');
  });
});
