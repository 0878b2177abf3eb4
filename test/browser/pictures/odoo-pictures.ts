/**
 * The handbook's pictures, from a real Odoo with the demo shop: agents in Discuss, administrators in forms.
 *
 * Taken where `ODOO_URL` and what `bridge-of-odoo` needs besides are set; else those in docs/pictures stay as they are.
 */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { needed } from '../../support/environment';
import { startBridgeOfOdoo } from '../../odoo/suites/bridge-of-odoo';
import { DiscussPage } from '../../odoo/suites/discuss.page';
import { someone } from '../chromium';
import { ShopPage } from '../shop.page';

const SCREEN = { viewport: { width: 1440, height: 860 } };
/** The first page of a fresh database waits until Odoo has built its scripts and styles. */
const BUILT_WITHIN_MS = 180_000;
const SLOWEST_STEP_MS = 60_000;
const SHOPPER = 'Amina Rahman';
const COMPLAINT = 'One yoghurt arrived open this morning';

type Screens = readonly { readonly name: string; readonly action: string; readonly shown: string }[];

/** Lists and forms by the action that opens them, and what is there once they are drawn. */
const WAITING = [
  { name: 'waiting', action: 'discuss_channel_action_waiting', shown: '.o_data_row' },
] as const satisfies Screens;
const SCREENS = [
  { name: 'conversations', action: 'discuss_channel_action_conversations', shown: '.o_list_view .o_data_row' },
  { name: 'tickets', action: 'support_ticket_action', shown: '.o_kanban_view, .o_list_view' },
  { name: 'dashboard', action: 'storefront_chat_dashboard_action', shown: '.o_storefront_dashboard canvas' },
  { name: 'agents', action: 'support_agent_action', shown: '.o_list_view .o_data_row' },
] as const satisfies Screens;

export async function takeOdooPictures(browser: Browser, folder: string): Promise<void> {
  const bridge = await startBridgeOfOdoo();
  try {
    const manager = await logIn(browser);
    // The manager serves the shop as well: with both away somebody waits.
    await press(manager, 'action_away');
    const waiting = await ask(browser, bridge.url, 'Karim Uddin', 'Do you deliver to Sylhet on Fridays?');
    await screens(manager, folder, WAITING);
    await agent(browser, folder, bridge.url);
    await screens(manager, folder, SCREENS);
    await forms(manager, folder);
    await waiting.page.close();
    await press(manager, 'action_follow_presence');
  } finally {
    await bridge.stop();
  }
}

/** Somebody in the shop who asks for a person. */
async function ask(browser: Browser, url: string, name: string, text: string): Promise<ShopPage> {
  const shop = await ShopPage.open(await someone(browser), url);
  shop.page.setDefaultTimeout(SLOWEST_STEP_MS);
  const who = JSON.stringify({ name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` });
  await shop.page.evaluate(`document.querySelector('storefront-chat').identify(${who})`);
  await shop.openChat();
  await shop.askForPerson();
  await shop.say(text);
  return shop;
}

async function agent(browser: Browser, folder: string, url: string): Promise<void> {
  const [odoo, database] = needed(process.env, 'ODOO_URL', 'ODOO_DB');
  const desk = await DiscussPage.open(await someone(browser, SCREEN), odoo, database);
  desk.page.setDefaultTimeout(SLOWEST_STEP_MS);
  const shop = await ask(browser, url, SHOPPER, COMPLAINT);
  await desk.openChat(SHOPPER);
  await desk.say('Hello Amina, I am sorry! Shall I send a new one tomorrow?');
  await shop.said('Shall I send a new one tomorrow?').waitFor();
  await shop.say('Yes please 🥛');
  await desk.thread.getByText('Yes please').waitFor();
  await desk.page.locator('.o_storefront_shopper').waitFor();
  await take(desk.page, folder, 'discuss');
  await desk.composer.pressSequentially('/t');
  await desk.page.locator('.o-mail-NavigableList, .o-mail-Composer-suggestion').first().waitFor();
  await take(desk.page, folder, 'commands');
}

async function logIn(browser: Browser): Promise<Page> {
  const [odoo, database] = needed(process.env, 'ODOO_URL', 'ODOO_DB');
  const page = await (await someone(browser, SCREEN)).newPage();
  page.setDefaultTimeout(SLOWEST_STEP_MS);
  await page.goto(`${odoo}/web/login?db=${database}&redirect=/odoo`, { timeout: BUILT_WITHIN_MS });
  await page.locator('input[name=login]').fill('manager');
  await page.locator('input[name=password]').fill('manager');
  await page.locator('input[name=password]').press('Enter');
  await page.locator('.o_main_navbar').waitFor({ timeout: BUILT_WITHIN_MS });
  return page;
}

/** A button of the manager's own desk. */
async function press(page: Page, button: string): Promise<void> {
  await page.goto(actionUrl('storefront_chat.support_agent_server_action_mine'));
  await page.locator(`button[name=${button}]`).click();
  await page.locator(`button[name=${button}]`).waitFor({ state: 'hidden' });
}

async function screens(page: Page, folder: string, all: Screens): Promise<void> {
  for (const { name, action, shown } of all) {
    await page.goto(actionUrl(`storefront_chat.${action}`));
    await page.locator(shown).first().waitFor();
    await take(page, folder, name);
  }
}

async function forms(page: Page, folder: string): Promise<void> {
  await record(page, actionUrl('storefront_chat.chatbot_intent_action'), 'Delivery charge');
  await take(page, folder, 'intent');
  await channel(page, actionUrl('im_livechat.im_livechat_channel_action'), folder);
}

function actionUrl(action: string): string {
  return `${needed(process.env, 'ODOO_URL')[0]}/odoo/action-${action}`;
}

/** Each tab of the form of the shop's channel that the handbook speaks of. */
async function channel(page: Page, url: string, folder: string): Promise<void> {
  await page.goto(url);
  await page.locator('.o_kanban_record', { hasText: 'Smart Dairy' }).first().waitFor();
  await page.locator('.o_switch_view.o_list').click();
  await page.locator('.o_data_row', { hasText: 'Smart Dairy' }).locator('td.o_data_cell').first().click();
  for (const [name, tab] of [
    ['channel', 'storefront'],
    ['hours', 'business_hours'],
    ['snippet', 'storefront_shop'],
  ] as const) {
    await page.locator(`.o_notebook .nav-link[name="${tab}"]`).click();
    await take(page, folder, name);
  }
}

async function record(page: Page, list: string, name: string): Promise<void> {
  await page.goto(list);
  const row: Locator = page.locator('.o_data_row', { hasText: name }).first();
  await row.locator('td[name=name]').click();
  await page.locator('.o_form_view').waitFor();
}

/** As JPEG, a third of a PNG: they are many, and in the repository. */
async function take(page: Page, folder: string, name: string): Promise<void> {
  await page.waitForFunction(
    'document.fonts.status === "loaded" && [...document.images].every((image) => image.complete)',
  );
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 72, animations: 'disabled' });
}
