/** By keyboard alone in another engine: Tab, Escape, arrow keys, and the focus back at the launcher. */
import { FIELD, ShopScreen } from '../shop.screen';
import { setStage } from './stage';

const MOST_STOPS = 40;

describe('by keyboard alone', () => {
  const stage = setStage();
  let shop: ShopScreen;

  beforeEach(async () => {
    shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.window.evaluate(`document.querySelector('storefront-chat').shadowRoot.querySelector('button').focus()`);
    await shop.press('Enter');
    await shop.ready();
    await shop.hasFocus('TEXTAREA field');
  });

  it('Tab reaches all of the chat, each with a ring, and the button that opened it', async () => {
    await shop.sees('.links button', 'How much does delivery cost?');
    await shop.type('Hello');
    const stops = new Map([...(await stopsBy('Shift', 'Tab')), ...(await stopsBy('Tab'))]);
    expect([...stops].filter(([, hasRing]) => !hasRing)).toEqual([]);
    const reached = [...stops.keys()];
    for (const name of ['BUTTON launcher', 'BUTTON more', 'BUTTON round', 'BUTTON round main send'])
      expect(reached).toContain(name);
  });

  it('Escape takes off one layer after the other and leaves the focus at the launcher', async () => {
    await shop.tabBackTo('BUTTON more');
    await shop.press('Enter');
    await shop.sees('button', 'Browse help topics');
    await shop.press('Escape');
    await shop.seesNo('button', 'Browse help topics');
    await shop.hasFocus('BUTTON more');
    await shop.press('Escape');
    await shop.seesNo('storefront-chat-panel');
    await shop.hasFocus('BUTTON launcher');
    await shop.press('Enter');
    await shop.hasFocus('TEXTAREA field');
  });

  it('a sheet has the focus while it is open, and nothing under it is reached', async () => {
    await shop.tabBackTo('BUTTON more');
    await shop.press('Enter');
    await shop.click('button', 'Browse help topics');
    await shop.hasFocus('BUTTON round back');
    expect(await stopsFromHere()).not.toContain('TEXTAREA field');
    await shop.click('.back');
    await shop.hasFocus('TEXTAREA field');
  });

  it('arrow keys walk the emoji, Enter takes one, Escape goes back to writing', async () => {
    await shop.click('button', 'Emoji');
    await shop.sees('storefront-chat-emoji');
    await shop.hasFocus('INPUT field');
    await shop.type('milk');
    await shop.sees('button', '🥛');
    await shop.press('ArrowDown', 'Enter', 'Escape');
    await shop.seesNo('storefront-chat-emoji');
    await shop.hasFocus('TEXTAREA field');
    expect(await shop.draft()).not.toBe('');
  });

  async function stopsFromHere(): Promise<string[]> {
    const stops: string[] = [];
    while (stops.length < MOST_STOPS && stops.at(-1) !== 'PAGE') {
      await shop.press('Tab');
      stops.push((await shop.focus())[0]);
    }
    return stops;
  }

  /** From the field until the focus leaves the chat, or the page, after which an engine need not show any ring. */
  async function stopsBy(...keys: readonly string[]): Promise<Map<string, boolean>> {
    await shop.click(FIELD);
    const stops = new Map<string, boolean>();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await shop.chord(...keys);
      const [name, hasRing] = await shop.focus();
      if (name === 'PAGE' || name === 'TEXTAREA field') break;
      stops.set(name, hasRing);
      if (name === 'BUTTON launcher') break;
    }
    return stops;
  }
});
