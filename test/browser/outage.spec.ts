/** The bridge goes away and comes back: nothing the shopper wrote is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { startBridge } from '../support/bridge';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

describe('an outage', () => {
  const stage = setStage();
  let context: BrowserContext;

  beforeEach(async () => {
    context = await stage.someone();
  });

  it('is told in a calm sentence; what was written goes out afterwards, once', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    await context.setOffline(true);
    await shop.say('Do you deliver on Fridays?');
    await shop.own.filter({ hasText: 'Do you deliver on Fridays?' }).waitFor();
    await shop.panel.getByText('Nothing you write is lost').waitFor();
    await context.setOffline(false);
    await shop.said(/./).nth(2).waitFor();
    await shop.panel.getByText('Nothing you write is lost').waitFor({ state: 'detached' });
    expect(await shop.own.count()).toBe(1);
  });

  it('keeps what could not be sent over a reload', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    await context.route('**/api/v1/chat/bot', (route) => route.abort());
    await shop.say('Do you deliver on Fridays?');
    await shop.own.filter({ hasText: 'Do you deliver on Fridays?' }).waitFor();
    await shop.composer.fill('and a draft');
    await context.unroute('**/api/v1/chat/bot');
    await shop.page.reload();
    await shop.own.filter({ hasText: 'Do you deliver on Fridays?' }).waitFor();
    await shop.said(/./).nth(2).waitFor();
    expect(await shop.composer.inputValue()).toBe('and a draft');
    expect(await shop.own.count()).toBe(1);
  });

  it('lets the shopper write before the bridge was ever reached', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    // Back once the button is pressed and not before: what the widget tries by itself would take the button away.
    await context.route('**/api/v1/chat/init', async (route) =>
      (await shop.page.evaluate('window.pressed === true')) ? route.continue() : route.abort(),
    );
    await shop.launcher.click();
    await shop.panel.getByText('Nothing you write is lost').waitFor();
    await shop.say('Anybody there?');
    await shop.page.evaluate(`addEventListener('click', () => (window.pressed = true), { capture: true, once: true })`);
    await shop.panel.getByRole('button', { name: 'Try now' }).click();
    await shop.state.getByText('Answers right away').waitFor();
    await shop.said(/./).nth(2).waitFor();
  });

  it('tells politely that a text is too long, and keeps it', async () => {
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    const text = 'ক'.repeat(20_000);
    await shop.say(text);
    await shop.panel.getByText('This message is 9 KB too long').waitFor();
    expect(await shop.composer.inputValue()).toBe(text);
  });

  it('goes on in the same chat after the bridge was killed and started again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-browser-'));
    const first = await startBridge({ dataDir });
    const { port, standinPort } = first;
    const shop = await ShopPage.open(context, first.url);
    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop.said(/./).nth(2).waitFor();
    // Not as drawn: a card is plain text until its module has come.
    const before = await shop.bubbles.allTextContents();

    await first.stop('SIGKILL');
    await shop.say('And on Fridays?');
    await shop.panel.getByText('Nothing you write is lost').waitFor();
    const second = await startBridge({ dataDir, port, standinPort });
    try {
      await shop.said(/./).nth(4).waitFor();
      await shop.panel.getByText('Nothing you write is lost').waitFor({ state: 'detached' });
      const after = await shop.bubbles.allTextContents();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(await shop.own.filter({ hasText: 'And on Fridays?' }).count()).toBe(1);
    } finally {
      await second.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
