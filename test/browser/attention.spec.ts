/** Notifies the shopper when an agent answers: the tab's title always, sound and notification when they were asked for. */
import type { BrowserContext } from 'playwright-core';
import { DeskPage } from './desk.page';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

/** Stands in for what a test cannot see or hear. */
const EARS_AND_EYES = `
  window.tones = 0;
  window.notes = [];
  window.asked = 0;
  window.allows = 'granted';
  OscillatorNode.prototype.start = function () { window.tones += 1; setTimeout(() => this.dispatchEvent(new Event('ended')), 0); };
  OscillatorNode.prototype.stop = () => undefined;
  AudioContext.prototype.resume = () => Promise.resolve();
  window.Notification = class {
    static requestPermission() { window.asked += 1; return Promise.resolve(window.allows); }
    constructor(title, { body }) { window.notes.push(title + ': ' + body); }
  };
`;
const LOOK_AWAY = 'Object.defineProperty(document, "hasFocus", { value: () => false, configurable: true })';
const LOOK_BACK = 'delete document.hasFocus; window.dispatchEvent(new Event("focus"))';

describe('an answer that comes while the shopper looks elsewhere', () => {
  const stage = setStage();
  let shopper: BrowserContext;
  let agent: BrowserContext;

  beforeEach(async () => {
    [shopper, agent] = await Promise.all([stage.someone(), stage.someone()]);
    await shopper.addInitScript(EARS_AND_EYES);
  });

  async function talkToAgent(text: string): Promise<{ shop: ShopPage; desk: DeskPage }> {
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.askForPerson();
    await shop.log.locator('[part=note]').first().waitFor();
    await shop.say(text);
    const desk = await DeskPage.open(agent, stage.bridge.deskUrl);
    await desk.take(text);
    await shop.state.getByText('Online').waitFor();
    return { shop, desk };
  }

  async function close(shop: ShopPage): Promise<void> {
    await shop.panel.locator('[part=close]').click();
    await shop.panel.waitFor({ state: 'hidden' });
  }

  it('is counted in the title of the tab until they look again, in silence', async () => {
    const { shop, desk } = await talkToAgent('Is the butter salted?');
    const title = await shop.page.title();
    await close(shop);
    await shop.page.evaluate(LOOK_AWAY);
    await desk.answer('Yes, a little.');
    await shop.page.waitForFunction(`document.title === ${JSON.stringify(`(1) ${title}`)}`);
    await desk.answer('And there is one without.');
    await shop.page.waitForFunction(`document.title === ${JSON.stringify(`(2) ${title}`)}`);
    await shop.page.locator('storefront-chat [part=launcher][aria-description="2 unread"]').waitFor();
    await shop.page.evaluate(LOOK_BACK);
    expect(await shop.page.title()).toBe(title);
    expect(await shop.page.evaluate('[window.tones, window.notes, window.asked]')).toEqual([0, [], 0]);
  });

  it('leaves a title alone that the shop keeps to itself', async () => {
    const { shop, desk } = await talkToAgent('Is the milk cold?');
    const title = await shop.page.title();
    await shop.page.evaluate('document.querySelector("storefront-chat").toggleAttribute("keep-title", true)');
    await close(shop);
    await shop.page.evaluate(LOOK_AWAY);
    await desk.answer('As ice.');
    await shop.page.locator('storefront-chat [part=badge]').getByText('1').waitFor();
    expect(await shop.page.title()).toBe(title);
  });

  it('is heard and shown once the shopper has switched that on, and asks the browser only then', async () => {
    const { shop, desk } = await talkToAgent('Where is my cheese?');
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('switch', { name: 'Sound for new messages' }).click();
    await shop.page.waitForFunction('window.tones === 2');
    expect(await shop.page.evaluate('window.asked')).toBe(0);
    await shop.panel.getByRole('switch', { name: 'Notify me of answers' }).click();
    await shop.panel.getByRole('switch', { name: 'Notify me of answers', checked: true }).waitFor();
    await desk.answer('You see this one come.');
    await shop.said('You see this one come.').waitFor();
    await shop.page.evaluate(LOOK_AWAY);
    await desk.answer('It is on its way.');
    await shop.page.waitForFunction('window.tones === 4 && window.notes.length === 1');
    expect(await shop.page.evaluate('window.notes')).toEqual(['New message in your chat: It is on its way.']);
  });

  it('says where to allow it when the browser refuses', async () => {
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.page.evaluate('window.allows = "denied"');
    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('switch', { name: 'Notify me of answers' }).click();
    await shop.panel.getByText('Your browser does not let this page notify you.').waitFor();
    expect(await shop.panel.getByRole('switch', { checked: true }).count()).toBe(0);
  });
});
