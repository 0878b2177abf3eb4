/** Logged out is logged out: whoever copied the tokens of a chat before `reset()` can do nothing with them after it. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Session } from '../../src/contract/shopper';
import { waitFor } from '../support/wait-for';
import { ForeignShop, startForeignShop } from './foreign-shop';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const RESET = `document.querySelector('storefront-chat').reset()`;
/** The browser keeps its storage closed to the page, as with cookies blocked. */
const CLOSED_STORAGE = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('closed', 'SecurityError'); } });`;

describe('reset()', () => {
  const stage = setStage();
  let computer: BrowserContext;
  let shop: ForeignShop | undefined;

  beforeEach(async () => {
    computer = await stage.someone();
  });
  afterEach(async () => {
    await shop?.stop();
    shop = undefined;
  });

  /** Opens the chat, and copies what the bridge says to it. */
  async function copied(open: () => Promise<ShopPage>): Promise<{ tab: ShopPage; session: Session }> {
    const answer = computer.waitForEvent('response', (response) => response.url().endsWith('/chat/init'));
    const tab = await open();
    await tab.openChat();
    return { tab, session: (await (await answer).json()) as Session };
  }
  const inTheShop = () => ShopPage.open(computer, stage.bridge.url);

  const status = async ({ session_token }: Session): Promise<number> => {
    const headers = { authorization: `Bearer ${session_token}` };
    return (await fetch(`${stage.bridge.url}/api/v1/chat/messages`, { headers })).status;
  };
  const isDead = (session: Session) =>
    waitFor('the copied session to end', async () => ((await status(session)) === 401 ? true : undefined));

  async function resumes({ resume_token }: Session): Promise<number> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ resume_token });
    return (await fetch(`${stage.bridge.url}/api/v1/chat/init`, { method: 'POST', headers, body })).status;
  }

  it('ends the session, its resume token and its socket', async () => {
    const socket = computer.waitForEvent('page').then((page) => page.waitForEvent('websocket'));
    const { tab, session } = await copied(inTheShop);
    const gone = (await socket).waitForEvent('close');
    expect(await status(session)).toBe(200);
    await tab.page.evaluate(RESET);
    await gone;
    await isDead(session);
    expect(await resumes(session)).toBe(401);
  });

  it('does so on a page that has not loaded the chat', async () => {
    const { tab, session } = await copied(inTheShop);
    await tab.page.evaluate(`document.querySelector('storefront-chat').close()`);
    await tab.page.close();
    const next = await inTheShop();
    expect(await next.panel.count()).toBe(0);
    await next.page.evaluate(RESET);
    await isDead(session);
  });

  it('does so for chats of other channels, which this page does not show', async () => {
    const { tab, session } = await copied(inTheShop);
    await tab.page.evaluate(`(() => {
      const other = document.createElement('storefront-chat');
      other.setAttribute('channel', 'another');
      document.querySelector('storefront-chat').replaceWith(other);
    })()`);
    await tab.page.evaluate(RESET);
    await isDead(session);
  });

  it('does so as the page is left', async () => {
    const { tab, session } = await copied(inTheShop);
    await tab.page.evaluate(`${RESET}; location.href = 'about:blank'`);
    await isDead(session);
  });

  it('does so from another origin', async () => {
    shop = await startForeignShop(`<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>
      <script type="module" src="${stage.bridge.url}/widget/storefront-chat.js"></script><storefront-chat></storefront-chat></html>`);
    const { url } = shop;
    const { tab, session } = await copied(() => ShopPage.open(computer, url, '/'));
    await tab.page.evaluate(RESET);
    await isDead(session);
  });

  it('does so once the network is back, and until then leaves nothing in the browser', async () => {
    const { tab, session } = await copied(inTheShop);
    await computer.setOffline(true);
    await tab.page.evaluate(RESET);
    expect(await tab.stored()).toBe(JSON.stringify([{}, {}, '']));
    expect(await status(session)).toBe(200);
    await computer.setOffline(false);
    await isDead(session);
  });

  it('does so where the browser lets the page store nothing', async () => {
    await computer.addInitScript(CLOSED_STORAGE);
    const { tab, session } = await copied(inTheShop);
    await tab.page.evaluate(RESET);
    await isDead(session);
  });

  it('ends only the chat of this browser', async () => {
    const { tab } = await copied(inTheShop);
    const mine = computer;
    computer = await stage.someone();
    const { session } = await copied(inTheShop);
    const told = mine.waitForEvent('requestfinished', (request) => request.url().endsWith('/chat/revoke'));
    await tab.page.evaluate(RESET);
    await told;
    expect(await status(session)).toBe(200);
  });

  it('asks nothing of the bridge where there was no chat', async () => {
    const asked: string[] = [];
    computer.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const tab = await inTheShop();
    await tab.page.evaluate(`${RESET}; document.title = 'after'`);
    await settled(tab.page);
    expect(asked.filter((path) => path.includes('revoke'))).toEqual([]);
  });

  const settled = (page: Page) => page.waitForLoadState('networkidle');
});
