/** The styles of a shop end at the chat, whatever they are written for. */
import type { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { changedLooks, chatting, noteLooks, startHostileShop } from './hostile-page';

const WORDS = `letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-align: center; text-indent: 30px; white-space: nowrap;
  word-break: break-all; hyphens: auto; font: italic bold 31px / 3 serif; font-variant: small-caps; color: red; -webkit-text-fill-color: red;
  text-shadow: 2px 2px red; list-style: square; tab-size: 1; text-wrap: balance; caret-color: red; accent-color: red; color-scheme: dark;
  user-select: none; -webkit-user-select: none; cursor: crosshair; pointer-events: none; visibility: hidden; stroke: red; fill: red;`;
const BOXES = `position: relative; inset: 9px; z-index: 1; margin: 50px; padding: 30px; border: 5px solid; width: 10px; height: 10px; float: left;
  overflow: hidden; transform: translateX(-90px) rotate(5deg); filter: blur(3px); opacity: .1; contain: strict; will-change: transform;
  perspective: 9px; max-width: 1px; clip-path: inset(50%); backdrop-filter: blur(2px); mix-blend-mode: difference; animation: none;`;
const important = (rules: string) => rules.replaceAll(';', ' !important;');

const SHEETS: readonly (readonly [string, string])[] = [
  ['for all words of the page', `body { ${WORDS} }`],
  ['for each element', `* { ${WORDS} } *::before, *::after { ${WORDS} }`],
  ['for each element, important', `* { ${important(WORDS)} }`],
  ['for the boxes in the body', `body > * { ${BOXES} }`],
  ['for the boxes in the body, important', `body > * { ${important(BOXES)} }`],
  [
    'for the boxes in the body, which show it',
    `body > * { display: block !important; position: relative !important; margin: 50px !important; }`,
  ],
  [
    'for the page itself',
    'html { font-size: 62.5%; line-height: 3; } body { display: grid; gap: 90px; text-align: end; }',
  ],
];

describe('in a shop with styles', () => {
  const stage = setStage();
  let stop: () => Promise<void>;
  let page: ShopPage;

  async function opened(): Promise<ShopPage> {
    const shop = await startHostileShop(stage.bridge.url);
    ({ stop } = shop);
    return chatting(await stage.someone(), shop);
  }
  const style = (css: string) =>
    page.page.evaluate<undefined>(`void (document.getElementById('hostile') ?? document.head.appendChild(
      Object.assign(document.createElement('style'), { id: 'hostile' }))).replaceChildren(${JSON.stringify(css)})`);

  afterEach(() => stop());

  it('nothing in the chat changes its looks or its place', async () => {
    page = await opened();
    await noteLooks(page);
    const leaked: Record<string, string[]> = {};
    for (const [what, css] of SHEETS) {
      await style(css);
      const here = await changedLooks(page);
      if (here.length > 0) leaked[what] = here;
    }
    expect(leaked).toEqual({});
  });

  it.each(['body', 'html'])('that zooms its %s, header, conversation and composer stay on the screen', async (what) => {
    page = await opened();
    for (const zoom of [0.6, 1.5, 2]) {
      await style(`${what} { zoom: ${zoom}; }`);
      for (const part of [page.panel.locator('#more'), page.log, page.composer, page.launcher]) {
        const { x, y, width, height } = (await part.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        expect([x >= 0, y >= 0, x + width <= 1280, y + height <= 800, width > 20, height > 20]).not.toContain(false);
      }
    }
  });

  it('that hides the chat, it is hidden, and on paper it always is', async () => {
    page = await opened();
    const isSeen = async () => [await page.launcher.isVisible(), await page.panel.isVisible()];
    await style('storefront-chat { display: none; }');
    expect(await isSeen()).toEqual([false, false]);
    await style('body > * { display: block !important; }');
    expect(await isSeen()).toEqual([true, true]);
    await page.page.emulateMedia({ media: 'print' });
    expect(await isSeen()).toEqual([false, false]);
    await page.page.emulateMedia({ media: 'screen' });
    expect(await isSeen()).toEqual([true, true]);
  });
});
