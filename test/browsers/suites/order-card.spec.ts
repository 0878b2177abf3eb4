/** The first order card in another engine: it is laid out late, and stays in view. */
import { ShopScreen } from '../shop.screen';
import { setStage } from './stage';

const BELOW = (log: string) => `((log) => Math.round(log.scrollHeight - log.clientHeight - log.scrollTop))(${log})`;

describe('an order card', () => {
  const stage = setStage();

  it('is in view to its end in a small window', async () => {
    const shop = await ShopScreen.open(await stage.someone({ width: 900, height: 520 }), stage.bridge.url);
    await shop.openChat();
    await shop.say('Where is my order S00042? amina@example.com');
    await shop.sees('storefront-chat-order', 'S00042');
    const below = BELOW(shop.anywhere('[role=log]'));
    await shop.until('the end of the card', async () => (await shop.window.evaluate<number>(below)) <= 1 || undefined);
    const [card, log] = ['storefront-chat-order', '[role=log]'].map((css) => shop.anywhere(css));
    const isSeen = `${String(card)}.getBoundingClientRect().bottom <= ${String(log)}.getBoundingClientRect().bottom + 1`;
    expect(await shop.window.evaluate<boolean>(isSeen)).toBe(true);
  });
});
