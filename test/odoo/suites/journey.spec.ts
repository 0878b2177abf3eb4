/** A chat between a shopper in the widget and an agent in Odoo's own Discuss, each at a screen. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium, someone } from '../../browser/chromium';
import { ShopPage } from '../../browser/shop.page';
import type { TestBridge } from '../../support/bridge';
import { needed } from '../../support/environment';
import { startBridgeOfOdoo } from './bridge-of-odoo';
import { DiscussPage } from './discuss.page';

/** Their own, for Odoo may have been talked to before. */
const SHOPPER = `Amina ${randomUUID().slice(0, 8)}`;
const SLOWEST_STEP_MS = 60_000;
const SLOWEST_TEST_MS = 400_000;

jest.setTimeout(SLOWEST_TEST_MS);

describe('a shopper in the widget and an agent in Discuss', () => {
  const [odoo, database] = needed(process.env, 'ODOO_URL', 'ODOO_DB');
  let bridge: TestBridge;
  let browser: Browser;
  let shopper: BrowserContext;
  let agent: BrowserContext;

  beforeAll(async () => {
    [bridge, browser] = await Promise.all([startBridgeOfOdoo(), launchChromium()]);
    [shopper, agent] = await Promise.all([someone(browser), someone(browser)]);
    for (const person of [shopper, agent]) person.setDefaultTimeout(SLOWEST_STEP_MS);
  });
  afterAll(async () => {
    await browser?.close();
    await bridge?.stop();
  });

  it('chat with each other until the agent ends the chat', async () => {
    const desk = await DiscussPage.open(agent, odoo, database);
    const faults: string[] = [];
    desk.page.on('pageerror', (error) => faults.push(error.message));
    const shop = await ShopPage.open(shopper, bridge.url);
    await shop.page.evaluate(`document.querySelector('storefront-chat').identify({ name: '${SHOPPER}' })`);
    await shop.openChat();
    await shop.askForPerson();
    await shop.say('One yoghurt arrived open this morning');

    await desk.openChat(SHOPPER);
    await desk.thread.getByText('One yoghurt arrived open this morning').waitFor();
    await seesTheShopper(desk);
    await hasHelpWithTheAnswer(desk);
    await desk.say('I am sorry! Shall I send a new one?');
    await shop.panel.getByText('Nadia Islam joined the chat').waitFor();
    await shop.said('Shall I send a new one?').waitFor();

    await shop.say('Yes please 🥛');
    await desk.thread.getByText('Yes please 🥛').waitFor();
    await shop.log.locator('.group.user').last().getByText('Read').waitFor({ state: 'attached' });

    await makesTicket(desk);
    await desk.command('end');
    await shop.panel.getByText('How was this chat?').waitFor();
    await desk.thread.getByText('Nadia Islam ended the chat').waitFor();
    await desk.page.getByText('This livechat conversation has ended').waitFor();
    expect(await shop.own.allInnerTexts()).toEqual(
      ['One yoghurt arrived open this morning', 'Yes please 🥛'].map((text): unknown => expect.stringContaining(text)),
    );
    expect(faults).toEqual([]);
  });
});

async function seesTheShopper({ page, shopper }: DiscussPage): Promise<void> {
  await shopper.getByText(SHOPPER).waitFor();
  await shopper.getByText('Not verified').waitFor();
  await shopper.getByText('English', { exact: true }).waitFor();
  await shopper.locator('dd a[target=_blank]').first().waitFor();
  // Nobody would hear it.
  expect(await page.getByTitle(/start .*call/i).count()).toBe(0);
}

/** Suggestions come from the bridge; what is chosen lies in the composer, for the agent to send or not. */
async function hasHelpWithTheAnswer(desk: DiscussPage): Promise<void> {
  await desk.press('suggestions');
  await desk.found.first().click();
  expect((await written(desk)).length).toBeGreaterThan(20);
  await desk.press('canned');
  await desk.shopper.locator('input[type=search]').fill('bkash');
  await desk.found.filter({ hasText: /bkash/i }).first().click();
  expect(await written(desk)).toMatch(/\n[^]*bkash/i);
  await desk.composer.fill('');
}

/** The panel hears of the ticket over the bus. */
async function makesTicket(desk: DiscussPage): Promise<void> {
  await desk.press('ticket');
  await desk.page.locator('.modal .o_form_view').waitFor();
  await desk.page.locator('.modal .btn-close').click();
  await desk.shopper.locator('.o_storefront_shopper_tickets').waitFor();
}

/** 18.0 and 19.0 have a text area. */
async function written({ composer }: DiscussPage): Promise<string> {
  return composer.inputValue();
}
