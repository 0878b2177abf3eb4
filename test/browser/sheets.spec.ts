/** The sheets over a chat: tickets, past chats, the pre-chat form, and the undo bar before a chat ends. */
import { text } from 'node:stream/consumers';
import type { BrowserContext } from 'playwright-core';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { ONE_PIXEL } from '../support/one-pixel';
import { DeskPage } from './desk.page';
import { pressInside } from './focus';
import { answerWithChannel } from './other-channel';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const JAR = { name: 'jar.png', mimeType: 'image/png', buffer: ONE_PIXEL };

describe('the sheets of a chat', () => {
  const stage = setStage();
  let shopper: BrowserContext;
  let shop: ShopPage;

  beforeEach(async () => {
    shopper = await stage.someone();
  });

  async function openChat(): Promise<void> {
    shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
  }

  async function choose(entry: string): Promise<void> {
    await shop.panel.locator('#more').click();
    await shop.panel.locator('#menu').getByRole('button', { name: entry }).click();
  }

  it('takes a message for the team, tells its reference, and follows it', async () => {
    await openChat();
    await shop.say('What does delivery cost?');
    await choose('Leave a message');
    const sheet = shop.panel.locator('storefront-chat-sheet');
    await sheet.getByRole('button', { name: 'Send message' }).click();
    await sheet.getByText('Please fill this in.').first().waitFor();
    await sheet.getByLabel('What is it about?').fill('An open yoghurt');
    await sheet.getByLabel('Your message').fill('One of four arrived open.');
    await sheet.getByRole('button', { name: 'Send message' }).click();
    await sheet.getByText('Please give an e-mail address or a phone number').waitFor();
    await sheet.getByLabel('E-mail').fill('amina@example.com');
    await sheet.locator('input[type=file]').setInputFiles(JAR);
    await sheet.getByRole('button', { name: 'Send message' }).click();
    const told = await sheet.getByText(/Your reference: /).innerText();
    const reference = told.replace('Your reference: ', '');

    await sheet.getByRole('button', { name: 'My requests' }).click();
    await sheet.getByRole('button', { name: reference }).click();
    await sheet.getByText('One of four arrived open.').waitFor();
    await sheet.getByLabel('Your answer').fill('It was the vanilla one.');
    await sheet.locator('input[type=file]').setInputFiles({ ...JAR, name: 'lid.png' });
    await sheet.getByRole('button', { name: 'Send answer' }).click();
    await sheet.locator('.said').getByText('It was the vanilla one.').waitFor();
    expect(await sheet.getByLabel('Your answer').inputValue()).toBe('');
    const desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    expect((await desk.ticketFiles(reference)).map(({ name }) => name)).toEqual(['jar.png', 'lid.png']);
    await desk.stop();

    await pressInside(sheet, 'Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await shop.page.evaluate(ACTIVE)).toBe('TEXTAREA');
  });

  it('ends a chat only after time for second thoughts', async () => {
    await openChat();
    const ends: string[] = [];
    shop.page.on('request', (request) => {
      if (request.url().endsWith('/chat/end')) ends.push(request.url());
    });
    await shop.say('What does delivery cost?');
    await shop.composer.fill('One more thing');
    await choose('End chat');
    await shop.panel.locator('#undo').press('Enter');
    expect(await shop.composer.inputValue()).toBe('One more thing');
    await shop.say('Close.');
    await shop.panel.locator('#undo').waitFor();
    expect(ends).toEqual([]);
    await shop.panel.getByText('How was this chat?').waitFor();
    expect(ends).toHaveLength(1);
  });

  it('shows the last words of an agent to a shopper who was on another page, and the chat among the past ones', async () => {
    await openChat();
    await shop.askForPerson();
    await shop.log.locator('[part=note]').first().waitFor();
    await shop.say('Amina is my name');
    const agent = await stage.someone();
    const desk = await DeskPage.open(agent, stage.bridge.deskUrl);
    await desk.take('Amina is my name');
    await shop.panel.getByText('joined the chat').waitFor();
    await shop.page.goto('about:blank');
    await desk.answer('It is on its way, Amina. Goodbye!');
    await desk.end();
    await agent.close();

    await openChat();
    await shop.said('Goodbye!').waitFor();
    await shop.panel.getByText('How was this chat?').waitFor();
    await shop.panel.getByRole('button', { name: 'Start a new chat' }).click();
    await shop.state.getByText('Answers right away').waitFor();
    expect(await shop.own.count()).toBe(0);

    await choose('Past chats');
    const sheet = shop.panel.locator('storefront-chat-sheet');
    await sheet.getByRole('button', { name: 'Nadia Islam' }).click();
    await sheet.locator('.bubble').getByText('Amina is my name').waitFor();
    await sheet.getByRole('button', { name: 'Back' }).click();
    await sheet.getByRole('button', { name: 'Nadia Islam' }).click();
    await sheet.getByRole('button', { name: 'Go on with this chat' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await shop.composer.inputValue()).toMatch(/^About my chat of /);
  });

  it('hands over what was said as a file', async () => {
    await openChat();
    await shop.say('What does delivery cost?');
    await shop.bubbles.nth(2).waitFor();
    await choose('Save this chat');
    const download = shop.page.waitForEvent('download');
    await shop.panel.getByRole('button', { name: 'Save as a file' }).click();
    expect(await text(await (await download).createReadStream())).toContain('What does delivery cost?');
    await shop.panel.getByLabel('E-mail').fill('amina@example.com');
    await shop.panel.getByRole('button', { name: 'Send by e-mail' }).click();
    await shop.panel.getByText('On its way to amina@example.com.').waitFor();
  });

  it('asks first with whom it speaks when the channel must know, and tells the bridge', async () => {
    const visitors: unknown[] = [];
    await shopper.route('**/api/v1/chat/init', async (route) => {
      visitors.push(sent(route.request().postData()).visitor);
      await answerWithChannel(route, { prechat: { required: true, fields: ['name', 'email'] } });
    });
    await openChat();
    await shop.panel.getByText('Who may we talk to?').waitFor();
    await shop.askForPerson();
    await shop.panel.locator('input[name=name]:focus').waitFor();
    await shop.panel.getByLabel('Name').fill('Amina');
    await shop.panel.getByLabel('E-mail').fill('amina@example');
    await shop.panel.getByRole('button', { name: 'Start chat' }).click();
    await shop.panel.getByText('This e-mail address is not complete.').waitFor();
    await shop.panel.getByLabel('E-mail').fill('amina@example.com');
    await shop.panel.getByRole('button', { name: 'Start chat' }).click();
    await shop.composer.waitFor();
    await shop.say('What does delivery cost?');
    await shop.bubbles.nth(2).waitFor();
    expect(visitors).toEqual([undefined, { name: 'Amina', email: 'amina@example.com' }]);

    await shop.page.reload();
    await shop.bubbles.nth(2).waitFor();
    await shop.composer.waitFor();
  });
});

const ACTIVE = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.tagName;
})()`;

function sent(body: string | null): { visitor?: unknown } {
  return JSON.parse(body ?? '{}') as { visitor?: unknown };
}
