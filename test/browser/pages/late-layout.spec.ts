/** Cards that are laid out late, as a shop's slow page or another browser does it: the end of the conversation stays in view. */
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';
import { waitFor } from '../../support/wait-for';

/** Runs with the scrolled box, and what it holds. */
const within = (script: string) => `(async () => {
  const panel = document.querySelector('storefront-chat').shadowRoot.querySelector('storefront-chat-panel');
  const log = panel.shadowRoot.querySelector('storefront-chat-log').shadowRoot;
  const [box, stack] = [log.querySelector('[role=log]'), log.querySelector('.stack')];
  ${script}
})()`;
const BELOW = within('return Math.round(box.scrollHeight - box.clientHeight - box.scrollTop);');

describe('a card that grows after it was shown', () => {
  const stage = setStage();

  it('leaves the end in view, also when it was smaller in between; and the shopper where they read', async () => {
    const context = await stage.someone({ viewport: { width: 1280, height: 520 } });
    const page = await ShopPage.open(context, stage.bridge.url);
    await page.openChat();
    await page.say('What does delivery cost?');
    await page.said(/৳/).first().waitFor();
    const below = () => page.page.evaluate<number>(BELOW);
    await page.page.evaluate(
      within(`window.card = stack.appendChild(document.createElement('div')); card.style.height = '400px';`),
    );
    await waitFor('the end', async () => (await below()) === 0);
    // The browser moves up where the box ends sooner, and tells of it when it has grown again.
    await page.page.evaluate(
      within(`
      const scrolled = new Promise((done) => box.addEventListener('scroll', done, { once: true }));
      card.style.height = '0';
      const moved = box.scrollTop;
      card.style.height = '900px';
      await scrolled;
      return moved;`),
    );
    await waitFor('the end of the grown card', async () => (await below()) === 0);

    await waitFor('the shopper to be further up', async () => {
      await page.page.evaluate(within('box.scrollTop = 0;'));
      return page.panel.locator('.jump').isVisible();
    });
    // What follows the end of a growing card is done with the next frame.
    await page.page.evaluate(
      within(`card.style.height = '1200px';
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`),
    );
    expect(await below()).toBeGreaterThan(600);
  });
});
