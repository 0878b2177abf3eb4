/** A shop that says before the first message what becomes of it: shoppers read it, agree where that is asked, and lose no word. */
import type { BrowserContext, Locator } from 'playwright-core';
import { LINE } from '../support/consent-shop';
import { ShopPage } from './shop.page';
import { setConsentStage } from './stage';

const CHANGED = { ...LINE, version: '2' };
const SHOWN = { ...LINE, version: 'shown', required: false };
const TEXT = LINE.text['en'] ?? '';
const FILE = { name: 'jar.txt', mimeType: 'text/plain', buffer: Buffer.from('A jar') };

describe('what a shop says of personal data', () => {
  const stage = setConsentStage(LINE);
  let computer: BrowserContext;
  /** The shopper's words that left the browser. */
  let sent: string[];

  beforeEach(async () => {
    await stage.bridge.ask(LINE);
    computer = await stage.someone();
    sent = [];
    computer.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (/\/chat\/(bot|send|connect|ticket|attachments|consent)$/.test(path))
        sent.push(path.replace('/api/v1/chat/', ''));
    });
  });

  async function opened(): Promise<ShopPage> {
    const shop = await ShopPage.open(computer, stage.bridge.bridge.url);
    await shop.openChat();
    return shop;
  }

  const line = ({ panel }: ShopPage): Locator => panel.locator('storefront-chat-consent').first();
  /** To be clicked, not checked: ticked, it is gone before anybody could see that it is. */
  const box = (shop: ShopPage): Locator => line(shop).getByRole('checkbox', { name: 'I agree' });
  const gone = (shop: ShopPage): Promise<void> => line(shop).waitFor({ state: 'detached' });

  it('is to be agreed to, by keyboard alone: what was typed is kept, and goes once afterwards', async () => {
    const shop = await opened();
    await line(shop).getByText(TEXT).waitFor();
    expect(await line(shop).getByRole('link').getAttribute('href')).toBe('https://shop.example/privacy');
    await shop.say('What does delivery cost?');
    await line(shop).getByText('Please agree first').waitFor();
    expect([await shop.own.count(), await shop.composer.inputValue()]).toEqual([0, 'What does delivery cost?']);
    await box(shop).and(shop.panel.locator(':focus')).waitFor();
    expect(sent).toEqual([]);
    await shop.page.keyboard.press('Space');
    await shop.bubbles.nth(2).waitFor();
    await shop.panel.locator('textarea:focus').waitFor();
    expect([await line(shop).count(), await shop.own.count(), await shop.composer.inputValue()]).toEqual([0, 1, '']);
    expect(sent).toEqual(['consent', 'bot']);
    await shop.page.reload();
    await shop.own.waitFor();
    await shop.say('And on Fridays?');
    await shop.bubbles.nth(4).waitFor();
    expect(sent).toEqual(['consent', 'bot', 'bot']);
  });

  it('holds a reply that is pressed, and a request for a person', async () => {
    const shop = await opened();
    await shop.panel.locator('.actions button', { hasText: 'Track my order' }).click();
    await line(shop).getByText('Please agree first').waitFor();
    await shop.askForPerson();
    expect(sent).toEqual([]);
    await box(shop).click();
    await gone(shop);
    await shop.log.locator('[part=note]').first().waitFor();
    expect(sent).toEqual(['consent', 'connect']);
    expect(await shop.own.count()).toBe(0);
  });

  it('holds files, and uploads them afterwards', async () => {
    const shop = await opened();
    await line(shop).getByText(TEXT).waitFor();
    await shop.panel.locator('input[type=file]').setInputFiles(FILE);
    await line(shop).getByText('Please agree first').waitFor();
    expect(sent).toEqual([]);
    await box(shop).click();
    await shop.panel.getByRole('button', { name: 'Remove jar.txt' }).waitFor();
    expect(sent).toEqual(['consent', 'attachments']);
  });

  it('stands under a form that leaves a message, which is sent once they agreed', async () => {
    const shop = await opened();
    await shop.panel.locator('#more').click();
    await shop.panel.locator('#menu').getByRole('button', { name: 'Leave a message' }).click();
    const sheet = shop.panel.locator('storefront-chat-sheet');
    await sheet.locator('[name=subject]').fill('Milk');
    await sheet.locator('[name=description]').fill('It was sour.');
    await sheet.locator('[name=email]').fill('amina@example.com');
    await sheet.getByRole('button', { name: 'Send message' }).click();
    await sheet.getByText('Please agree below first').waitFor();
    expect(sent).toEqual([]);
    await sheet.getByRole('checkbox', { name: 'I agree' }).click();
    await sheet.locator('storefront-chat-consent').waitFor({ state: 'detached' });
    await sheet.getByRole('button', { name: 'Send message' }).click();
    await sheet.getByText('We have your message').waitFor();
    expect(sent).toEqual(['consent', 'ticket']);
  });

  it('holds what is typed into the form before the chat', async () => {
    const prechat = { required: true, fields: ['name' as const] };
    await stage.bridge.ask({ ...LINE, version: 'with a form' }, { prechat });
    const names: string[] = [];
    computer.on('request', (request) => {
      if (request.url().endsWith('/chat/init') && request.postData()?.includes('Amina')) names.push('Amina');
    });
    const shop = await opened();
    await shop.panel.locator('[name=name]').fill('Amina');
    await shop.panel.getByRole('button', { name: 'Start chat' }).click();
    await line(shop).getByText('Please agree first').waitFor();
    expect(names).toEqual([]);
    await box(shop).click();
    await shop.composer.waitFor();
    await shop.say('Hello');
    await shop.bubbles.nth(2).waitFor();
    expect(names).toEqual(['Amina']);
  });

  it('comes again when it changed in the middle: the message waits, and goes once', async () => {
    const shop = await opened();
    await box(shop).click();
    await shop.say('Hello');
    await shop.bubbles.nth(2).waitFor();
    await stage.bridge.ask(CHANGED);
    await shop.say('What does delivery cost?');
    await line(shop).getByText('This has changed').waitFor();
    await shop.own.filter({ hasText: 'delivery' }).waitFor();
    await line(shop).getByText('Please agree first').waitFor();
    expect(await shop.bubbles.count()).toBe(4);
    await box(shop).click();
    await shop.bubbles.nth(4).waitFor();
    await gone(shop);
    expect(await shop.own.count()).toBe(2);
    await shop.page.reload();
    await shop.bubbles.nth(4).waitFor();
    expect([await shop.own.count(), await line(shop).count()]).toEqual([2, 0]);
  });

  it('is agreed to in one tab for all of them', async () => {
    const shop = await opened();
    await line(shop).getByText(TEXT).waitFor();
    const other = await opened();
    await other.say('Hello');
    await line(other).getByText('Please agree first').waitFor();
    await box(shop).click();
    await gone(shop);
    await gone(other);
    await other.bubbles.nth(2).waitFor();
    expect(await other.composer.inputValue()).toBe('');
    expect(sent).toEqual(['consent', 'bot']);
  });

  it('where it only stands there, writing goes on, and puts it on record', async () => {
    await stage.bridge.ask(SHOWN);
    const shop = await opened();
    await line(shop).getByText(TEXT).waitFor();
    expect(await box(shop).count()).toBe(0);
    await shop.say('What does delivery cost?');
    await shop.bubbles.nth(2).waitFor();
    await gone(shop);
    expect(sent).toEqual(['consent', 'bot']);
    await shop.page.reload();
    await shop.own.waitFor();
    expect(await line(shop).count()).toBe(0);
  });

  it('is not there, nor fetched, where a shop says nothing', async () => {
    await stage.bridge.ask(undefined);
    const shop = await opened();
    await shop.say('What does delivery cost?');
    await shop.bubbles.nth(2).waitFor();
    expect(await line(shop).count()).toBe(0);
    const files = await shop.page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => name)`,
    );
    expect(files.filter((name) => name.includes('consent'))).toEqual([]);
    expect(sent).toEqual(['bot']);
  });
});
