/** Light and dark: as the shopper's system is, unless the shop says which. */
import type { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { chatting, startHostileShop } from './hostile-page';

describe('light and dark', () => {
  const stage = setStage();
  let stop: () => Promise<void>;

  afterEach(() => stop());

  const ground = (page: ShopPage) =>
    page.page.evaluate<string>(`(() => {
      const panel = document.querySelector('storefront-chat').shadowRoot.querySelector('storefront-chat-panel');
      const { colorScheme } = getComputedStyle(panel);
      const { backgroundColor } = getComputedStyle(panel.shadowRoot.querySelector('.window'));
      return colorScheme + ' ' + backgroundColor;
    })()`);
  const ask = (page: ShopPage, theme: string | null) =>
    page.page.evaluate(`document.querySelector('storefront-chat')
      .${theme === null ? 'removeAttribute("theme")' : `setAttribute("theme", "${theme}")`}`);

  it('follow the system, until the tag says which, and again when it does not any more', async () => {
    const shop = await startHostileShop(
      stage.bridge.url,
      '<style>:root { color-scheme: dark; }</style>',
      'theme="light"',
    );
    ({ stop } = shop);
    const page = await chatting(await stage.someone({ colorScheme: 'dark' }), shop);
    const light = await ground(page);
    await ask(page, 'dark');
    const dark = await ground(page);
    expect([light, dark]).toEqual(['normal rgb(244, 246, 247)', 'dark rgb(18, 24, 30)']);
    for (const theme of ['auto', null, 'sepia']) {
      await ask(page, theme);
      await page.page.emulateMedia({ colorScheme: 'dark' });
      expect(await ground(page)).toBe(dark);
      await page.page.emulateMedia({ colorScheme: 'light' });
      expect(await ground(page)).toBe(light);
    }
    await ask(page, 'dark');
    expect(await ground(page)).toBe(dark);
  });

  it.each(['light', 'dark'] as const)('of %s, more contrast for whoever asks for it', async (colorScheme) => {
    const shop = await startHostileShop(stage.bridge.url);
    ({ stop } = shop);
    const page = await chatting(await stage.someone({ colorScheme }), shop);
    const colors = () =>
      page.page.evaluate<string[]>(`(() => {
        const style = getComputedStyle(document.querySelector('storefront-chat').shadowRoot.querySelector('storefront-chat-panel'));
        return ['--_ink', '--_muted', '--_control'].map((name) => style.getPropertyValue(name));
      })()`);
    expect(new Set(await colors()).size).toBe(3);
    await page.page.emulateMedia({ contrast: 'more' });
    expect(new Set(await colors()).size).toBe(1);
  });
});
