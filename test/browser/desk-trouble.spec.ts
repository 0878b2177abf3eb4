/** The desk when something goes wrong: what is late, refused, too large, or cut off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { freePort, startBridge, type BridgeOptions } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';
import { DeskPage } from './desk.page';
import { setOwnStage } from './stage';

const TOO_LARGE = 7 * 1024 * 1024;

describe('the desk in trouble', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-trouble-'));
  let options: BridgeOptions;
  const stage = setOwnStage(async () => {
    options = { dataDir, port: await freePort(), standinPort: await freePort() };
    return options;
  });
  let desk: StandinDeskDriver;
  let errors: string[];

  beforeAll(async () => {
    desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
  });
  beforeEach(() => (errors = []));
  afterEach(() => expect(errors).toEqual([]));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  /** The desk of an agent to whom nothing is given by itself. */
  async function opened(): Promise<Page> {
    const { page } = await DeskPage.open(await stage.someone(), stage.bridge.deskUrl);
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.locator('#online').uncheck({ force: true });
    await page.locator('#online-text', { hasText: 'Offline' }).waitFor();
    return page;
  }

  async function waiting(name: string, question = `A question of ${name}`): Promise<TestShopper> {
    const shopper = await TestShopper.open(stage.bridge.url, { visitor: { name } });
    await shopper.connect();
    await shopper.say(question);
    return shopper;
  }

  const row = (page: Page, name: string) => page.locator('#lists li', { hasText: name });
  const value = (page: Page, id: string) => page.locator(`#${id}`).inputValue();

  it('says that a chat ended before it could be taken', async () => {
    const page = await opened();
    const shopper = await waiting('Tahmina');
    const take = row(page, 'Tahmina').getByRole('button', { name: 'Take the chat with Tahmina' });
    await take.waitFor();
    await page.route('**/take', async (route) => {
      await desk.end(shopper.conversationId);
      await route.continue();
    });
    await take.click();
    await page.locator('#line', { hasText: 'This chat has ended.' }).waitFor();
    await row(page, 'Tahmina').getByRole('button', { name: 'Take' }).waitFor({ state: 'detached' });
    await page.locator('button[data-tab=tickets]').click();
    await page.locator('#line', { hasText: 'This chat has ended.' }).waitFor({ state: 'detached' });
    await page.getByText('No ticket selected').waitFor();
  });

  it('does not turn the switch back when an older answer comes late', async () => {
    const page = await opened();
    let [answered, release] = [(): void => undefined, (): void => undefined];
    const answer = new Promise<void>((resolve) => (answered = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    const hold = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      answered();
      await held;
      await route.fulfill({ response });
    };
    await page.route('**/overview*', hold, { times: 1 });
    const asked = page.waitForRequest('**/overview*');
    await page.locator('button[data-tab=chats]').click();
    await answer;
    await page.locator('#online').check({ force: true });
    await page.locator('#online-text', { hasText: 'Online' }).waitFor();
    release();
    await (await asked).response();
    await page.locator('button[data-tab=figures]').click();
    await page.locator('#figures .tiles').first().waitFor();
    expect(await page.locator('#online').isChecked()).toBe(true);
  });

  it('takes nothing that was written or chosen for one chat along to another', async () => {
    const page = await opened();
    await waiting('Rumana', 'When will my order be delivered?');
    await waiting('Selim');
    for (const name of ['Rumana', 'Selim']) {
      await row(page, name).locator('.row').click();
      await page.locator('#chat-name', { hasText: name }).waitFor();
      await page.locator('#take').click();
      await page.locator('#answer').waitFor();
    }
    await row(page, 'Rumana').locator('.row').click();
    await page.locator('#text').fill('Only for Rumana');
    await page.locator('#transfer-note').fill('About Rumana');
    await page.locator('#file').setInputFiles({ name: 'rumana.txt', mimeType: 'text/plain', buffer: Buffer.from('R') });
    await page.locator('#suggest summary').click();
    await page.locator('#suggest-list button').first().waitFor();
    await row(page, 'Selim').locator('.row').click();
    await page.locator('#chat-name', { hasText: 'Selim' }).waitFor();
    expect([await value(page, 'text'), await value(page, 'file'), await value(page, 'transfer-note')]).toEqual([
      '',
      '',
      '',
    ]);
    expect(await page.locator('#suggest').getAttribute('open')).toBeNull();
    await page
      .locator('#file')
      .setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(TOO_LARGE, 1) });
    await page.locator('#answer button[type=submit]').click();
    await page.locator('#answer-error', { hasText: 'too large' }).waitFor();
  });

  it('leaves the form of a new ticket open, whatever happens meanwhile', async () => {
    const page = await opened();
    await page.locator('button[data-tab=tickets]').click();
    await page.locator('#ticket-list .row').first().click();
    await page.locator('#ticket').waitFor();
    await page.locator('#ticket-new').click();
    await page.locator('#new-subject').fill('Half written');
    await waiting('Mitu');
    await page.locator('#tab-chats', { hasText: /\d/ }).waitFor();
    await waiting('Jhumur');
    await page.locator('#tab-chats', { hasText: '2' }).waitFor();
    expect(await value(page, 'new-subject')).toBe('Half written');
    expect([await page.locator('#new-ticket').isVisible(), await page.locator('#ticket').isVisible()]).toEqual([
      true,
      false,
    ]);
  });

  it('leaves nothing behind for whoever logs in next', async () => {
    const page = await opened();
    await waiting('Bilkis', 'Zebra milk, please');
    await row(page, 'Zebra').waitFor();
    await page.locator('button[data-tab=search]').click();
    await page.locator('#search-words').fill('zebra');
    await page.keyboard.press('Enter');
    await page.locator('#hits .row').first().waitFor();
    await page.locator('#logout').click();
    await page.locator('#login-view').waitFor();
    const left = ['login-name', 'login-password', 'search-words', 'text'].map((id) => value(page, id));
    expect(await Promise.all(left)).toEqual(['', '', '', '']);
    expect(await page.locator('body').innerHTML()).not.toMatch(/zebra|Bilkis/i);
  });

  it('says that it is cut off, keeps what is written, and goes on by itself', async () => {
    const page = await opened();
    const shopper = await waiting('Kohinoor');
    await row(page, 'Kohinoor').locator('.row').click();
    await page.locator('#take').click();
    await page.locator('#text').fill('On its way');
    await stage.bridge.stop();
    await page.locator('#line', { hasText: 'Connection lost' }).waitFor();
    await page.locator('#answer button[type=submit]').click();
    await page.locator('#answer-error', { hasText: 'did not work' }).waitFor();
    expect(await value(page, 'text')).toBe('On its way');
    for (const id of ['#logout', 'button[data-tab=figures]', 'button[data-tab=chats]']) await page.locator(id).click();
    await page.locator('#line', { hasText: 'Connection lost' }).waitFor();
    const again = await startBridge(options);
    try {
      await waitFor(
        'the line to be empty',
        async () => (await page.locator('#line').textContent()) === '' || undefined,
      );
      await row(page, 'Kohinoor').locator('.row').click();
      await page.locator('#text').fill('On its way');
      await page.locator('#answer button[type=submit]').click();
      await page.locator('#lines .agent', { hasText: 'On its way' }).waitFor();
      const heard = async () => {
        const { messages } = await shopper.messages();
        return messages.filter(({ content }) => content === 'On its way');
      };
      expect(
        await waitFor('the answer in the shop', async () => ((await heard()).length > 0 ? heard() : undefined)),
      ).toHaveLength(1);
    } finally {
      await again.stop();
    }
  });
});
