/** Messages that came while the shopper looked elsewhere: a line above them, and a way to the latest. */
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

const LINE = '.news:not(.jump)';

describe('new messages', () => {
  let desk: StandinDeskDriver;
  afterAll(() => desk?.stop()); // while the stage still stands
  const stage = setOwnStage();
  let shop: ShopPage;
  let chat: string;

  beforeAll(async () => {
    desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    await desk.available(true);
  });
  beforeEach(async () => {
    shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.askForPerson();
    await shop.log.getByText('joined the chat').waitFor();
    chat = await waitFor('the chat at the desk', async () => (await desk.mine())[0]);
  });
  afterEach(() => desk.end(chat));

  /** What stands right below the line. */
  const belowTheLine = () => shop.log.locator(`${LINE} + .group .bubble`).first().innerText();

  async function close(): Promise<void> {
    await shop.panel.locator('[part=close]').click();
    await shop.panel.waitFor({ state: 'hidden' });
  }

  /** More than fits, and further up in it. */
  async function readFurtherUp(): Promise<void> {
    for (let count = 1; count <= 25; count += 1) await desk.say(chat, `Line ${count}`);
    await shop.said('Line 25').waitFor();
    expect(await shop.log.locator(LINE).count()).toBe(0);
    await shop.log.hover();
    await shop.page.mouse.wheel(0, -400);
    await shop.panel.getByRole('button', { name: 'New messages' }).waitFor();
  }

  it('have a line above them when the chat is opened again, until the shopper writes', async () => {
    await desk.say(chat, 'Seen at once');
    await shop.said('Seen at once').waitFor();
    await close();
    await desk.say(chat, 'Said meanwhile');
    await desk.say(chat, 'And this');
    await shop.page.locator('storefront-chat [part=badge]').getByText('2').waitFor();
    await shop.launcher.click();
    await shop.log.locator(LINE).waitFor();
    expect(await belowTheLine()).toBe('Said meanwhile');
    await shop.say('I am back');
    await shop.log.locator(LINE).waitFor({ state: 'detached' });
  });

  it('do not pull away what the shopper reads further up; a button tells of them and leads there', async () => {
    await readFurtherUp();
    const top = () => shop.said('Line 10').first().boundingBox();
    const before = await top();
    const jump = shop.panel.locator('.jump');
    await desk.say(chat, 'The latest');
    await shop.panel.locator('.jump.news').waitFor();
    expect(await top()).toEqual(before);
    await jump.click();
    await jump.waitFor({ state: 'detached' });
    expect(await belowTheLine()).toBe('The latest');
    await shop.panel.locator('[role=log]:focus').waitFor();
    const end = await shop.said('The latest').boundingBox();
    const log = await shop.log.boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((log?.y ?? 0) + (log?.height ?? 0));
  });

  it('lead to the end as soon as the shopper writes', async () => {
    await readFurtherUp();
    await shop.say('Here I am');
    await shop.panel.locator('.jump').waitFor({ state: 'detached' });
    await shop.own.getByText('Here I am').waitFor();
  });
});
