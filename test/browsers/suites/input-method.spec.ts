/** An input method in another engine: the Enter that chooses a word does not send it. */
import { ENTER, ORDERS, type Heard } from '../../support/composition';
import { FIELD, ShopScreen } from '../shop.screen';
import { setStage } from './stage';

describe('with an input method', () => {
  const stage = setStage();
  let shop: ShopScreen;

  beforeEach(async () => {
    shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.write('ab');
  });

  if (process.env['ENGINE'] === 'webkit') {
    it('a number that GTK composes into a letter is not sent by the Enter that ends it', async () => {
      await shop.chord('Control', 'Shift', 'u');
      await shop.type('e9');
      await shop.until('the number that is composed', async () => (await shop.draft()) === 'abue9');
      await shop.press('Enter');
      await shop.until('the letter', async () => (await shop.draft()) === 'abé');
      expect(await shop.own('ab')).toBe(0);
      await shop.press('Enter');
      await shop.sees(FIELD);
      await shop.until('the message', async () => (await shop.own('abé')) === 1);
    });
  }

  it.each(Object.entries(ORDERS))(
    'a word that is chosen by Enter stays in the field, in the order of %s',
    async (_of, order) => {
      await shop.window.evaluate(hears(order));
      expect(await shop.draft()).toBe('ab');
      expect(await shop.own('ab')).toBe(0);
      await shop.window.evaluate(hears([ENTER]));
      await shop.until('the message', async () => (await shop.own('ab')) === 1);
    },
  );

  function hears(order: readonly Heard[]): string {
    const dispatched = order.map(
      ([event, type, init]) =>
        `field.dispatchEvent(new ${event}('${type}', { bubbles: true, composed: true, cancelable: true, ...${JSON.stringify(init)} }))`,
    );
    return `((field) => { ${dispatched.join('; ')}; })(${shop.one({ css: FIELD })})`;
  }
});
