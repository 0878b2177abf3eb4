/** Pages that run the other way than the chat, and colours that the shopper's system forces on everything. */
import type { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { changedLooks, chatting, noteLooks, startHostileShop } from './hostile-page';

/** Those parts of the chat that no line sets apart from what is around them. */
const WITHOUT_LINES = `(() => {
  const chat = document.querySelector('storefront-chat').shadowRoot;
  const panel = chat.querySelector('storefront-chat-panel').shadowRoot;
  const log = panel.querySelector('storefront-chat-log').shadowRoot;
  const parts = {
    launcher: chat.querySelector('[part=launcher]'),
    window: panel.querySelector('.window'),
    bubble: log.querySelector('.bubble'),
  };
  return Object.keys(parts).filter((name) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(parts[name]);
    return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1;
  });
})()`;
const OUTLINE = `(() => {
  let focused = document.activeElement;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const { outlineStyle, borderTopWidth } = getComputedStyle(focused);
  return [focused.localName, outlineStyle !== 'none' || parseFloat(borderTopWidth) >= 2];
})()`;

const BOX_TURNED = /^\/div\.box right0 (?:direction|inset-inline-\w+): /;

describe('a page', () => {
  const stage = setStage();
  let stop: () => Promise<void>;

  afterEach(() => stop());

  it.each([
    ['en', 'ltr', 'rtl'],
    ['ar', 'rtl', 'ltr'],
  ])('that runs the other way than a chat in %s leaves it as it was', async (locale, own, other) => {
    const shop = await startHostileShop(
      stage.bridge.url,
      `<script>document.dir = "${own}"</script>`,
      `locale="${locale}"`,
    );
    ({ stop } = shop);
    const page = await chatting(await stage.someone({ reducedMotion: 'reduce' }), shop);
    await noteLooks(page);
    await page.page.evaluate(`document.dir = "${other}"`);
    // The box holds no words, and is placed by left and right.
    expect((await changedLooks(page)).filter((line) => !BOX_TURNED.test(line))).toEqual([]);
  });

  it('in forced colours has lines around what only colours set apart, and shows where the focus is', async () => {
    const shop = await startHostileShop(stage.bridge.url);
    ({ stop } = shop);
    const page = await chatting(await stage.someone({ forcedColors: 'active' }), shop);
    expect(await page.page.evaluate(WITHOUT_LINES)).toEqual([]);
    const unseen: string[] = [];
    const reached = new Set<string>();
    for (let step = 0; step < 24; step++) {
      await page.page.keyboard.press('Tab');
      const [name, isSeen] = await focused(page);
      reached.add(name);
      if (!isSeen && name !== 'body') unseen.push(name);
    }
    expect(unseen).toEqual([]);
    expect([...reached]).toEqual(expect.arrayContaining(['button', 'div', 'textarea']));
  });
});

const focused = ({ page }: ShopPage) => page.evaluate<[string, boolean]>(OUTLINE);
