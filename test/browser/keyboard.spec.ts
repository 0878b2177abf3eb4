/** By keyboard alone, from the launcher to the rating and back; the focus goes where the shopper goes and is never lost. */
import type { Locator, Page } from 'playwright-core';
import type { SceneName } from '../../widget/testing/gallery/scene-names';
import { DeskPage } from './desk.page';
import { focused } from './focus';
import { GalleryPage } from './gallery.page';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

/** Buttons that are gone, or cannot be pressed any more, once they have been pressed. */
const VANISHING: readonly (readonly [SceneName, string])[] = [
  ['bot', '.actions button >> nth=-1'],
  ['bot', 'header .round >> nth=0'],
  ['faq', '.actions button >> nth=-1'],
  ['faq', '.vote button >> nth=0'],
  ['topic', '.vote button >> nth=0'],
  ['topics', '.links button >> nth=0'],
  ['states', '.failed .link'],
  ['too-long', '.notice button'],
  ['offline', '.notice button'],
  ['rated', '.row .main'],
  ['thanked', '.row .main'],
  ['prechat', '.quiet'],
  ['news', '.jump'],
  ['ending', '#undo'],
  ['ticket-sent', '.quiet'],
  ['request', '.back'],
  ['tray', 'storefront-chat-tray .round >> nth=2'],
];

describe('by keyboard alone', () => {
  const stage = setStage();

  it.each(VANISHING)('the focus is not lost with what was pressed: %s, %s', async (scene, selector) => {
    const gallery = await GalleryPage.open(await stage.someone(), stage.bridge.url);
    await gallery.show(scene);
    await gallery.panel.locator(selector).press('Enter');
    await settled(gallery.page);
    expect(await focused(gallery.page)).not.toBe('BODY');
  });

  it('takes out every file of the tray and goes on writing', async () => {
    const gallery = await GalleryPage.open(await stage.someone(), stage.bridge.url);
    await gallery.show('tray');
    for (const left of [2, 1, 0]) {
      await gallery.panel.locator('storefront-chat-tray .round').first().press('Enter');
      await gallery.panel.locator('storefront-chat-tray li').nth(left).waitFor({ state: 'detached' });
    }
    await settled(gallery.page);
    expect(await focused(gallery.page)).toBe('TEXTAREA field');
  });

  it('Escape takes off one layer after the other, then closes', async () => {
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    const { page, panel } = shop;
    await shop.launcher.press('Enter');
    await shop.ready();
    await panel.locator('#more').press('Enter');
    await panel.getByRole('button', { name: 'Browse help topics' }).press('Enter');
    await panel.locator('storefront-chat-faq .links button').first().press('Enter');
    await panel.locator('storefront-chat-faq article').waitFor();
    expect(await focused(page)).toBe('BUTTON round back');
    await page.keyboard.press('Escape');
    await panel.locator('storefront-chat-sheet').waitFor({ state: 'detached' });
    await panel.locator('textarea:focus').waitFor();
    await panel.locator('#more').press('Enter');
    await panel.locator('#menu').waitFor();
    await page.keyboard.press('Escape');
    await panel.locator('#menu').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('BUTTON more');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('BUTTON launcher');
  });

  it('goes the whole way: asks, presses a reply, talks to a person, ends, rates, begins anew, closes', async () => {
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    const { page, panel } = shop;
    const inside = async (): Promise<void> => {
      await settled(page);
      expect(await focused(page)).not.toBe('BODY');
    };
    await shop.launcher.press('Enter');
    await shop.ready();
    await panel.locator('textarea:focus').waitFor();
    await page.keyboard.type('What does delivery cost?');
    await page.keyboard.press('Enter');
    await shop.bubbles.nth(2).waitFor();
    await inside();
    await panel
      .locator('.actions button', { hasText: /person|human|agent/i })
      .last()
      .press('Enter');
    await shop.log.locator('[part=note]').first().waitFor();
    await inside();
    await panel.locator('textarea:focus').waitFor();
    await page.keyboard.type('They call me Amina');
    await page.keyboard.press('Enter');
    const desk = await DeskPage.open(await stage.someone(), stage.bridge.deskUrl);
    await desk.take('They call me Amina');
    await panel.getByText('joined the chat').waitFor();
    await inside();
    await panel.locator('#more').press('Enter');
    await panel.locator('#menu').getByRole('button', { name: 'End chat' }).press('Enter');
    await panel.locator('#undo:focus').waitFor();
    await panel.getByText('How was this chat?').waitFor();
    await inside();
    await walkTo(page, panel.locator('.star input:focus'));
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await panel.locator('.star.lit').count()).toBe(4);
    await walkTo(page, panel.locator('.row .main:focus'));
    await page.keyboard.press('Enter');
    await panel.getByText('Thank you for telling us!').waitFor();
    await inside();
    await walkTo(page, panel.locator('.row .main:focus'));
    await page.keyboard.press('Enter');
    await shop.state.getByText('Answers right away').waitFor();
    await inside();
    await page.keyboard.press('Escape');
    await shop.launcher.and(page.locator(':focus')).waitFor();
  });

  it('reads out what is new; not a history at once, nor marks, nor who types', async () => {
    const gallery = await GalleryPage.open(await stage.someone(), stage.bridge.url);
    const log = gallery.panel.locator('[role=log]');
    await gallery.show('live');
    expect(await log.getAttribute('aria-live')).toBe('off');
    expect(await log.locator('.typing').getAttribute('aria-live')).toBe('off');
    await gallery.show('bot');
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.locator('.meta:not([aria-live=off])').count()).toBe(0);
    await gallery.show('long');
    expect(await log.getAttribute('aria-live')).toBe('off');
  });

  it('goes on reading out after the chat was closed for a while', async () => {
    const gallery = await GalleryPage.open(await stage.someone(), stage.bridge.url);
    await gallery.show('bot');
    const log = gallery.panel.locator('[role=log]');
    for (const count of [3, 4]) {
      await gallery.panel.locator('textarea').fill('Tell me more');
      await gallery.panel.locator('textarea').press('Enter');
      await log
        .locator('.group.bot .bubble')
        .nth(count - 1)
        .waitFor();
    }
    for (const opened of [false, true]) {
      await gallery.page.evaluate(`document.querySelector("storefront-chat-panel").opened = ${opened}`);
      await gallery.panel
        .locator(`storefront-chat-log${opened ? '[shown]' : ':not([shown])'}`)
        .waitFor({ state: 'attached' });
    }
    expect(await log.getAttribute('aria-live')).toBe('polite');
  });

  /** Forward by Tab until it has the focus. */
  async function walkTo(page: Page, target: Locator): Promise<void> {
    for (let stop = 0; stop < 30 && (await target.count()) === 0; stop += 1) await page.keyboard.press('Tab');
    expect(await target.count()).toBe(1);
  }

  async function settled(page: Page): Promise<void> {
    for (let frame = 0; frame < 6; frame += 1) await page.evaluate('new Promise(requestAnimationFrame)');
  }
});
