/** Shops whose dialogs hold the focus and close when something else is pressed. */
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import type { ForeignShop } from '../foreign-shop';
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { startHostileShop } from './hostile-page';

/** Radix' modal dialog, as its documentation shows it. */
const RADIX = `
  import { createElement as h, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import * as Dialog from '@radix-ui/react-dialog';

  function Basket() {
    return h(Dialog.Root, null, h(Dialog.Trigger, { id: 'show' }, 'Basket'), h(Dialog.Portal, null,
      h(Dialog.Overlay),
      h(Dialog.Content, { id: 'basket', 'aria-describedby': undefined }, h(Dialog.Title, null, 'Basket'), h('input', { id: 'coupon' }))));
  }
  createRoot(document.body.appendChild(document.createElement('div'))).render(h(Basket));`;

/** What MUI's drawers and modals do: https://github.com/mui/material-ui, FocusTrap. */
const MUI = `
  const show = Object.assign(document.createElement('button'), { id: 'show', textContent: 'Basket' });
  document.body.append(show);
  show.onclick = () => {
    const basket = Object.assign(document.createElement('div'), { id: 'basket', tabIndex: -1 });
    basket.innerHTML = '<input id="coupon">';
    for (const one of document.body.children) one.setAttribute('aria-hidden', 'true');
    document.body.append(basket);
    document.getElementById('coupon').focus();
    const contain = () => {
      if (!document.hasFocus() || basket.contains(document.activeElement)) return;
      basket.focus();
    };
    document.addEventListener('focusin', contain);
    setInterval(() => { if (document.activeElement?.tagName === 'BODY') contain(); }, 50);
  };`;

/** Whether the page lets the wheel and a finger scroll in the chat. */
const SCROLLS = `(() => {
  const panel = document.querySelector('storefront-chat').shadowRoot.querySelector('storefront-chat-panel');
  const log = panel.shadowRoot.querySelector('storefront-chat-log').shadowRoot.querySelector('[role=log]');
  const bubbling = { bubbles: true, composed: true, cancelable: true };
  return [new WheelEvent('wheel', bubbling), new Event('touchmove', bubbling)].map((event) => log.dispatchEvent(event));
})()`;

describe('with a dialog of the shop open', () => {
  const stage = setStage();
  let radix: string;
  let context: BrowserContext;
  let shop: ForeignShop;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: RADIX, resolveDir: __dirname },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    radix = outputFiles[0]?.text ?? '';
  });
  beforeEach(async () => {
    shop = await startHostileShop(
      stage.bridge.url,
      `<script type="module" src="/dialog.js"></script>
      <script>window.keys = 0; document.addEventListener('keydown', () => { window.keys += 1; });</script>`,
    );
    context = await stage.someone();
  });
  afterEach(() => shop.stop());

  it.each([
    ['Radix', () => radix],
    ['MUI', () => MUI],
  ])('of %s, the chat opens, is written in and scrolled, and the dialog stays', async (_whose, script) => {
    await context.route('**/dialog.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script() }));
    const page = await ShopPage.open(context, shop.url, '/');
    const basket = page.page.locator('#basket');
    await page.page.locator('#show').click();
    await basket.waitFor();
    await page.openChat();
    await page.panel.locator('storefront-chat-tools').waitFor();
    await basket.waitFor();
    await page.composer.click();
    await page.composer.and(page.page.locator(':focus')).waitFor();
    await page.page.keyboard.type('What does delivery cost?');
    await page.page.keyboard.press('Enter');
    await page.said(/৳/).first().waitFor();
    expect(await page.page.evaluate('window.keys')).toBe(0);
    expect(await page.page.evaluate(SCROLLS)).toEqual([true, true]);
    await basket.waitFor();
    await page.page.locator('#coupon').click();
    await page.page.keyboard.type('SAVE');
    expect(await page.page.locator('#coupon').inputValue()).toBe('SAVE');
    expect(await page.page.evaluate('window.keys')).toBe('SAVE'.length);
    if (script() !== radix) return;
    await page.page.mouse.click(300, 300);
    await basket.waitFor({ state: 'hidden' });
  });
});
