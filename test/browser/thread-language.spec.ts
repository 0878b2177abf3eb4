/** A chat has one language, the shopper's, although the page is in another: bubbles, notices and everything around them. */
import type { BrowserContext } from 'playwright-core';
import { DeskPage } from './desk.page';
import { panel } from '../../widget/core/i18n/bn';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

const BENGALI = /[\u0980-\u09FF]/;

describe('the language of the chat', () => {
  const stage = setOwnStage();
  let context: BrowserContext;
  let shop: ShopPage;

  beforeEach(async () => {
    context = await stage.someone();
    shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    await shop.started();
  });

  const speaks = (locale: string) => shop.panel.locator(`.window[lang="${locale}"]`).waitFor();

  it('is Bengali once the shopper writes it, after a reload, and when a person joins', async () => {
    await shop.say('ডেলিভারি চার্জ কত?');
    await shop.said(BENGALI).nth(1).waitFor();
    await speaks('bn');
    expect(await shop.composer.getAttribute('placeholder')).toMatch(BENGALI);
    await shop.page.reload();
    await shop.ready();
    await speaks('bn');
    await shop.panel.locator('header').getByRole('button', { name: panel.talkToPerson }).click();
    await shop.say('আমার নাম আমিনা');
    const desk = await DeskPage.open(await stage.someone(), stage.bridge.deskUrl);
    await desk.take('আমার নাম আমিনা');
    await desk.answer('নমস্কার');
    await shop.said('নমস্কার').waitFor();
    const notes = await shop.log.locator('[part=note]').allInnerTexts();
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => !BENGALI.test(note))).toEqual([]);
    if (process.env['SHOTS']) await shop.page.screenshot({ path: `${process.env['SHOTS']}/thread-language.png` });
  });

  it('changes while a person has the chat, and back', async () => {
    await shop.askForPerson();
    await shop.say('Is anybody there for me?');
    const desk = await DeskPage.open(await stage.someone(), stage.bridge.deskUrl);
    await desk.take('Is anybody there for me?');
    await desk.answer('Hello');
    await shop.said('Hello').last().waitFor();
    await shop.say('আমার অর্ডার কোথায়?');
    await speaks('bn');
    await desk.end();
    await shop.log.locator('[part=note]').filter({ hasText: BENGALI }).first().waitFor();
  });

  it('around it is the one that the shopper chose by hand', async () => {
    await shop.say('ডেলিভারি চার্জ কত?');
    await speaks('bn');
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('button', { name: 'English' }).click();
    await speaks('en');
    await shop.say('বিকাশে পেমেন্ট করা যায়?');
    await shop.said(BENGALI).nth(2).waitFor();
    await speaks('en');
    await shop.page.reload();
    await shop.ready();
    await speaks('en');
  });
});
