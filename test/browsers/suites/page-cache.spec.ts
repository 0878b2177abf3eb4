/** A page that is left and comes back in another engine, out of the page cache where the engine keeps it. */
import { FIELD, ShopScreen } from '../shop.screen';
import { setStage } from './stage';

const NOTE_RETURN = `addEventListener('pageshow', ({ persisted }) => (window.cameBack = persisted ? 'kept' : 'anew'))`;
/** Firefox keeps no page that has a socket open: it loads it anew. */
const WAY_BACK =
  process.env['ENGINE'] === 'webkit' ? `window.cameBack === 'kept'` : `document.readyState === 'complete'`;

describe('a page', () => {
  const stage = setStage();
  let shop: ShopScreen;

  beforeEach(async () => {
    shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop.sees('storefront-chat-faq-card', '৳40');
  });

  it('that comes back after the shopper logged out elsewhere shows nothing of the chat', async () => {
    await shop.write('My card number is');
    await leaveAndReturn(`document.querySelector('storefront-chat').reset()`);
    await shop.seesNo('storefront-chat-panel');
    await shop.openChat();
    expect(await shop.own('What does delivery cost?')).toBe(0);
    expect(await shop.draft()).toBe('');
  });

  it('goes on after Back: what was said and what was being written are there, and more can be said', async () => {
    await shop.write('And on Fridays');
    await leaveAndReturn();
    await shop.ready();
    await shop.sees('.group.user .bubble', 'What does delivery cost?');
    expect(await shop.own('What does delivery cost?')).toBe(1);
    expect(await shop.draft()).toBe('And on Fridays');
    await shop.click(FIELD);
    await shop.press('Enter');
    await shop.sees('.group.user .bubble', 'And on Fridays');
    await shop.say('Do you have ghee?');
    await shop.until('two more answers', async () =>
      (await shop.count({ css: '.group.bot .bubble' })) >= 4 ? true : undefined,
    );
  });

  /** @param meanwhile done on the page in between */
  async function leaveAndReturn(meanwhile = ''): Promise<void> {
    await shop.window.evaluate(`void (() => { ${NOTE_RETURN} })()`);
    await shop.window.goTo(`${stage.bridge.url}/shop/?next`);
    await shop.sees('[part=launcher]');
    await shop.window.evaluate(`void (() => { ${meanwhile} })()`);
    await shop.window.back();
    await shop.until('the page before', () => shop.window.evaluate<boolean>(`location.search === '' && ${WAY_BACK}`));
    await shop.sees('[part=launcher]');
  }
});
