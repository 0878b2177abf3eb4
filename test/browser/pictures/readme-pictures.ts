/** The shop, the desk, a phone and a help page in Bengali, as the README shows them. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestBridge } from '../../support/bridge';
import { DESKTOP, PHONE, someone } from '../chromium';
import { DeskPage } from '../desk.page';
import { ShopPage } from '../shop.page';

const ORDER = { en: 'Where is my order S00042? amina@example.com', bn: 'আমার অর্ডার S00042 কোথায়? amina@example.com' };

/** Where it is a little past eight in the morning now. */
const MORNING = { timezoneId: zoneWhereItIs(8) };

export async function takeReadmePictures(browser: Browser, bridge: TestBridge, folder: string): Promise<void> {
  await shopAndDesk(browser, bridge, folder);
  await phone(browser, bridge, folder);
  await helpPage(browser, bridge, folder);
}

async function shopAndDesk(browser: Browser, bridge: TestBridge, folder: string): Promise<void> {
  const shop = await ShopPage.open(await someone(browser, { ...DESKTOP, ...MORNING }), bridge.url);
  await shop.page.evaluate(
    `document.querySelector('storefront-chat').identify({ name: 'Amina Rahman', email: 'amina@example.com' })`,
  );
  await shop.openChat();
  await shop.say(ORDER.en);
  await shop.bubbles.nth(2).waitFor();
  await shop.askForPerson();
  await shop.log.locator('[part=note]').first().waitFor();
  await shop.say('One yoghurt arrived open this morning');
  const desk = await DeskPage.open(await someone(browser, { ...DESKTOP, ...MORNING }), bridge.deskUrl);
  await desk.take('One yoghurt arrived open this morning');
  await shop.panel.getByText('joined the chat').waitFor();
  await desk.answer('Hello Amina, I am sorry! Shall I send a new one tomorrow?');
  await shop.said('Shall I send a new one tomorrow?').waitFor();
  await shop.say('Yes please 🥛');
  await desk.lines.getByText('Yes please').waitFor();
  await shop.log.locator('.group.user').last().getByText('Read').waitFor({ state: 'attached' });
  await shop.page.screenshot({ path: join(folder, 'shop.png') });
  await desk.page.screenshot({ path: join(folder, 'desk.png') });
}

async function phone(browser: Browser, bridge: TestBridge, folder: string): Promise<void> {
  const shop = await ShopPage.open(await someone(browser, { ...PHONE, ...MORNING }), bridge.url, '/shop/?lang=bn');
  await shop.openChat();
  await shop.say(ORDER.bn);
  await shop.panel.locator('storefront-chat-order').waitFor();
  await shop.page.evaluate('document.fonts.ready');
  await shop.page.screenshot({ path: join(folder, 'phone-bengali.png') });
}

async function helpPage(browser: Browser, bridge: TestBridge, folder: string): Promise<void> {
  const context = await someone(browser, { ...PHONE, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(`${bridge.url}/support/faq?lang=bn`);
  await page.locator('main a[href*="/support/faq/"]').first().click();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, 'help-bengali.png') });
}

function zoneWhereItIs(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`; // Named the other way round.
}
