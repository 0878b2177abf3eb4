/** A page that is reloaded in the middle of sending, in another engine: what was said arrives once. */
import { waitFor } from '../../support/wait-for';
import { ShopScreen } from '../shop.screen';
import { setStage } from './stage';

/** From now on no message leaves this page, or no answer to one reaches it. */
const HOLD = {
  'before it went out': `window.fetch = () => (window.held = true, new Promise(() => undefined))`,
  'before the answer came': `const send = window.fetch;
    window.fetch = async (...request) => {
      await send(...request);
      window.held = true;
      return new Promise(() => undefined);
    }`,
};

describe('a message', () => {
  const stage = setStage();

  it.each(Object.entries(HOLD))('whose page was reloaded %s arrives once', async (when, hold) => {
    const text = `Do you have it in blue, ${when}?`;
    const shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.sees('.links button', 'How much does delivery cost?');
    await shop.window.evaluate(`void (() => { ${hold} })()`);
    await shop.say(text);
    await shop.until(
      'the request',
      async () => (await shop.window.evaluate<boolean>('window.held === true')) || undefined,
    );
    await shop.window.reload();
    await shop.ready();
    await shop.sees('.group.user .bubble', text);
    await shop.sees('.group.bot .bubble');
    await shop.click('header button', 'Talk to a person');
    const chat = await waitFor('the chat at the desk', async () => {
      for (const waiting of await stage.desk.waiting())
        if ((await stage.desk.transcript(waiting)).some((line) => line.text === text)) return waiting;
      return undefined;
    });
    expect((await stage.desk.transcript(chat)).filter((line) => line.text === text)).toHaveLength(1);
    expect(await shop.own(text)).toBe(1);
  });
});
