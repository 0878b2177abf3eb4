/** A shop's page that treats whatever stands on it badly, and what the chat on it looks like. */
import type { BrowserContext } from 'playwright-core';
import { startForeignShop } from '../foreign-shop';
import type { ForeignShop } from '../foreign-shop';
import { ShopPage } from '../shop.page';

/**
 * @param bridge address of the bridge
 * @param head of the page; its scripts run before the chat's
 */
export function startHostileShop(bridge: string, head = '', attributes = ''): Promise<ForeignShop> {
  return startForeignShop(`<!doctype html><html lang="en"><title>Shop</title>${head}
    <script type="module" src="${bridge}/widget/storefront-chat.js"></script>
    <h1>Shop</h1><p><button id="buy">Buy</button></p>
    <storefront-chat ${attributes}></storefront-chat></html>`);
}

/** A chat that stands open, with a question answered. */
export async function chatting(context: BrowserContext, shop: ForeignShop): Promise<ShopPage> {
  const page = await ShopPage.open(context, shop.url, '/');
  await page.openChat();
  await page.say('What does delivery cost?');
  await page.said(/৳/).first().waitFor();
  // Its words are there before the card around them is.
  await page.panel.locator('storefront-chat-faq-card section').waitFor();
  await page.panel.locator('storefront-chat-tools').waitFor();
  return page;
}

/** Place and computed styles of everything in the chat, by its path; and what of it is not as it was. */
const LOOKS = `
  window.looks = () => {
    const looks = {};
    const visit = (root, path) => [...root.children].forEach((one, index) => {
      const here = path + '/' + one.localName + '.' + (one.getAttribute('class') ?? '').trim() + index;
      const style = getComputedStyle(one);
      const { x, y, width, height } = one.getBoundingClientRect();
      looks[here] = { box: [x, y, width, height].map(Math.round).join(' ') };
      for (const name of style) looks[here][name] = style.getPropertyValue(name);
      visit(one, here);
      if (one.shadowRoot) visit(one.shadowRoot, here);
    });
    visit(document.querySelector('storefront-chat').shadowRoot, '');
    return looks;
  };
  window.changed = () => {
    const [after, found] = [window.looks(), {}];
    for (const path of new Set([...Object.keys(window.before), ...Object.keys(after)])) {
      const [was, is] = [window.before[path] ?? {}, after[path] ?? {}];
      for (const name of new Set([...Object.keys(was), ...Object.keys(is)]))
        if (was[name] !== is[name]) found[name] ??= path + ' ' + name + ': ' + was[name] + ' → ' + is[name];
    }
    return Object.values(found);
  };
  window.before = window.looks();`;

/** To be called while the chat looks as it should. */
export async function noteLooks({ page }: ShopPage): Promise<void> {
  await page.mouse.move(5, 5); // A button under the mouse looks otherwise.
  await page.evaluate(`{ ${LOOKS} }`);
}

/** @returns a line for each property that has changed somewhere since, with the first place. */
export function changedLooks({ page }: ShopPage): Promise<string[]> {
  return page.evaluate<string[]>('window.changed()');
}
