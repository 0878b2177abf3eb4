/** A browser that opens several tabs of a shop at once, as when it starts again. */
import type { Route } from 'playwright-core';
import { waitFor } from '../../support/wait-for';
import { ShopPage } from '../shop.page';
import { setStage } from '../stage';

/** Whether a tab waits until another one has its session. */
const WAITS = `navigator.locks.query().then(({ pending }) => pending.length > 0)`;

/** Browsers take a moment to show one tab what another has stored. */
const KNOWS = `Object.values(localStorage).some((kept) => /"resumeToken":"/.test(kept))`;

describe('two tabs that open the chat at once', () => {
  const stage = setStage();

  it('are one shopper with one chat', async () => {
    const browser = await stage.someone();
    const [one, other] = [
      await ShopPage.open(browser, stage.bridge.url),
      await ShopPage.open(browser, stage.bridge.url),
    ];
    const asked: Route[] = [];
    let isHeld = true;
    await browser.route('**/api/v1/chat/init', async (route) => {
      if (isHeld) return void asked.push(route);
      await waitFor('a shopper that both tabs know', async () => {
        const known = await Promise.all([one, other].map(({ page }) => page.evaluate<boolean>(KNOWS)));
        return !known.includes(false);
      });
      return route.continue();
    });
    await Promise.all([one.launcher.click(), other.launcher.click()]);
    // Both are on their way, each on its own or one behind the other.
    await waitFor(
      'both tabs',
      async () => asked.length > 1 || (asked.length === 1 && (await one.page.evaluate<boolean>(WAITS))),
    );
    isHeld = false;
    await Promise.all(asked.map((route) => route.continue()));
    await Promise.all([one.ready(), other.ready()]);

    await one.say('What does delivery cost?');
    await other.own.filter({ hasText: 'What does delivery cost?' }).waitFor();
    await other.page.reload();
    await other.own.filter({ hasText: 'What does delivery cost?' }).waitFor();
  });
});
