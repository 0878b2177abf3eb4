/** A part of the chat that could not be fetched, of whatever kind: it works once the bridge is there again, without a reload. */
import type { BrowserContext, Route } from 'playwright-core';
import { ForeignShop, startForeignShop } from './foreign-shop';
import { GalleryPage } from './gallery.page';
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';
import { waitFor } from '../support/wait-for';

const FAILURE = 'That did not work. Please try again.';
const SCROLLER = `document.querySelector('storefront-chat-panel').shadowRoot.querySelector('storefront-chat-log').scroller`;
/** The last message that is drawn: a new one once the thread is drawn only to further up. */
const LOWEST_DRAWN = `[...${SCROLLER}.querySelectorAll('.bubble')].at(-1).textContent`;
/** How long a file of the widget is waited for. */
const FILE_MS = 30_000;
const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('some text') };

type Answer = (route: Route) => Promise<void> | undefined;
const abort: Answer = (route) => route.abort();
/** As on a line that is half dead. */
const nothing: Answer = () => undefined;

describe('a part that could not be fetched', () => {
  const stage = setStage();
  let context: BrowserContext;
  let shop: ShopPage;
  let foreign: ForeignShop | undefined;

  beforeEach(async () => {
    context = await stage.someone();
  });
  afterEach(async () => {
    await foreign?.stop();
    foreign = undefined;
  });

  async function openShop(): Promise<void> {
    shop = await ShopPage.open(context, stage.bridge.url);
  }

  async function openForeignShop(lang: string): Promise<void> {
    foreign = await startForeignShop(
      `<!doctype html><html lang="${lang}"><title>Shop</title><h1>Shop</h1>
        <script type="module" src="${stage.bridge.url}/widget/storefront-chat.js"></script>
        <storefront-chat></storefront-chat></html>`,
    );
    shop = await ShopPage.open(context, foreign.url, '/');
  }

  /** Does something that needs a file which cannot be had, and makes it available again afterwards. */
  async function without(file: string, act: () => Promise<unknown>, answer: Answer = abort): Promise<void> {
    const pattern = `**/${file}`;
    await context.route(pattern, answer);
    const failed = context.waitForEvent('requestfailed', (request) => request.url().includes(file.replaceAll('*', '')));
    await act();
    await failed;
    await context.unroute(pattern);
  }

  it('the chat itself, whichever of its files was missing', async () => {
    const fetched: string[] = [];
    context.on('requestfinished', (request) => fetched.push(new URL(request.url()).pathname));
    await openShop();
    await shop.openChat();
    const files = fetched.filter((path) => /^\/widget\/(panel|chunk)\b/.test(path));
    expect(files).not.toEqual([]);
    for (const path of files) {
      context = await stage.someone();
      await openShop();
      await without(`${path.slice(1)}*`, async () => {
        await shop.launcher.click();
        await shop.page.getByText('The chat cannot be loaded just now').waitFor();
      });
      await shop.openChat();
    }
  });

  /** Its files are waited for no longer than a second or two. */
  async function openImpatientShop(): Promise<void> {
    await context.addInitScript(`{
      const wait = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (ms) => wait(ms === ${FILE_MS} ? 1_500 : ms);
    }`);
    await openShop();
  }

  it('the chat itself, when nothing answers', async () => {
    await openImpatientShop();
    const act = async () => {
      await shop.launcher.click();
      await shop.page.getByText('The chat cannot be loaded just now').waitFor();
    };
    await without('widget/chunk-*', act, nothing);
    await shop.openChat();
  });

  it('the invitation', async () => {
    const invitation = { text: 'Can we help you choose?', after_seconds: 0, cart_value: 0 };
    await context.route('**/api/v1/chat/config?*', (route) => answerWithChannel(route, { invitation }));
    await without('widget/beside-*', openShop);
    await shop.page.evaluate(`{
      const chat = document.querySelector('storefront-chat');
      chat.replaceWith(document.createElement('storefront-chat'));
    }`);
    await shop.page.locator('storefront-chat [part=invitation]').waitFor();
  });

  it('the language', async () => {
    await without('widget/bn-*', async () => {
      await openForeignShop('bn');
      await shop.openChat();
      await shop.panel.getByPlaceholder('Write a message').waitFor();
    });
    await shop.say('Hello');
    await shop.panel.getByPlaceholder('বার্তা লিখুন…').waitFor();
  });

  it('the tools beside the text field', async () => {
    await openShop();
    await without('widget/idle.register-*', () => shop.openChat());
    await shop.say('Hello');
    await shop.panel.locator('storefront-chat-tools [aria-expanded]').waitFor();
  });

  it.each<[string, Answer]>([
    ['cannot be had', abort],
    ['never comes', nothing],
  ])('the emoji picker, which %s, and a sentence says so', async (_what, answer) => {
    await openImpatientShop();
    await shop.openChat();
    const button = shop.panel.locator('storefront-chat-tools [aria-expanded]');
    const act = async () => {
      await button.click();
      await shop.panel.getByText(FAILURE).waitFor();
    };
    await without('widget/emoji.register-*', act, answer);
    await button.click();
    await shop.panel.locator('storefront-chat-emoji .row').first().waitFor();
  });

  it('the words of emoji: English ones find meanwhile, and the next picker has them', async () => {
    await openForeignShop('bn');
    await shop.openChat();
    const button = shop.panel.locator('storefront-chat-tools [aria-expanded]');
    const picker = shop.panel.locator('storefront-chat-emoji');
    await without('widget/bn.chunk-*', () => button.click());
    await picker.locator('input').fill('birthday');
    await picker.getByRole('button', { name: 'birthday cake', exact: true }).waitFor();
    await button.click();
    await picker.waitFor({ state: 'detached' });
    await button.click();
    await picker.locator('input').fill('জন্মদিন');
    await picker.getByRole('button', { name: 'জন্মদিনের কেক', exact: true }).waitFor();
  });

  it('the tray for files, and a sentence says so', async () => {
    await openShop();
    await shop.openChat();
    const chooser = shop.panel.locator('input[type=file]');
    await chooser.waitFor({ state: 'attached' });
    await without('widget/attachments.register-*', () => chooser.setInputFiles(NOTE));
    await shop.panel.getByText(FAILURE).waitFor();
    await chooser.setInputFiles(NOTE);
    await shop.panel.getByRole('button', { name: 'Remove note.txt' }).waitFor();
  });

  it('what the shop says of personal data: what was written stays where it is, and a sentence says so', async () => {
    const consent = { text: 'We keep what you write.', version: '1', required: true };
    await context.route('**/api/v1/chat/init', (route) => answerWithChannel(route, { consent }));
    await openShop();
    await without('widget/consent.register-*', async () => {
      await shop.openChat();
      await shop.say('Hello');
      await shop.panel.getByText(FAILURE).waitFor();
    });
    expect(await shop.composer.inputValue()).toBe('Hello');
    await shop.composer.press('Enter');
    await shop.panel.getByText('Please agree first').waitFor();
    expect([await shop.composer.inputValue(), await shop.own.count()]).toEqual(['Hello', 0]);
  });

  it('what uploads a file', async () => {
    await openShop();
    const tried = shop.panel.getByRole('button', { name: 'Try again' });
    await without('widget/bridge-feature.client-*', async () => {
      await shop.openChat();
      await shop.panel.locator('input[type=file]').setInputFiles(NOTE);
      await tried.waitFor();
    });
    await tried.click();
    await tried.waitFor({ state: 'detached' });
    expect(await shop.panel.getByRole('button', { name: 'Send' }).isEnabled()).toBe(true);
  });

  it('what counts a vote', async () => {
    await openShop();
    const votes = shop.panel.locator('storefront-chat-faq-card').getByRole('button', { name: 'Yes' });
    await without('widget/bridge-feature.client-*', async () => {
      await shop.openChat();
      await shop.say('What does delivery cost?');
      await votes.first().click();
    });
    await shop.say('Is there a minimum order?');
    const counted = shop.page.waitForRequest(/\/api\/v1\/faq\/[^/]+\/feedback$/);
    await votes.first().click();
    await counted;
  });

  it('menu and sheets', async () => {
    await openShop();
    await without('widget/deferred.register-*', async () => {
      await shop.openChat();
      await shop.panel.locator('#more').click();
      await shop.panel.getByText(FAILURE).waitFor();
    });
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('button', { name: 'Browse help topics' }).click();
    await shop.panel.locator('storefront-chat-faq .links button').first().waitFor();
  });

  it('the start of the chat, when it is opened again', async () => {
    await openShop();
    await without('widget/deferred.register-*', () => shop.openChat());
    await shop.launcher.click();
    await shop.openChat();
    await shop.started();
  });

  it('the notifications, whose switches are in the menu', async () => {
    await openShop();
    await without('widget/notifications.register-*', async () => {
      await shop.openChat();
      await shop.say('Hello');
    });
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('switch', { name: 'Sound for new messages' }).waitFor();
  });

  it('the cards of help topics', async () => {
    await openShop();
    await shop.openChat();
    await without('widget/rich-message.register-*', () => shop.say('What does delivery cost?'));
    await shop.say('Thanks');
    await shop.panel.locator('storefront-chat-faq-card h3').waitFor();
  });

  it('earlier messages', async () => {
    const gallery = await GalleryPage.open(context, stage.bridge.url);
    await gallery.show('long');
    await gallery.panel.locator('.bubble').first().waitFor();
    await gallery.panel.locator('[role=log]').hover();
    const scrollUp = () => gallery.page.mouse.wheel(0, -100_000);
    await without('gallery/scrollback.chunk-*', scrollUp);
    const lowest = () => gallery.page.evaluate<string>(LOWEST_DRAWN);
    const atTheEnd = await lowest();
    // At the top a wheel scrolls nothing, and nobody hears of it.
    await waitFor('earlier messages', async () => {
      await gallery.page.mouse.wheel(0, 200);
      await gallery.page.waitForFunction(`${SCROLLER}.scrollTop > 0`);
      await scrollUp();
      return (await lowest()) !== atTheEnd;
    });
  });
});
