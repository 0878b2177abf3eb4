/** The desk of the stand-in: the shopper beside the chat, canned responses, tickets, search and figures. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';
import { DeskPage } from './desk.page';
import { setOwnStage } from './stage';

const PHONE = { viewport: { width: 390, height: 844 } };
const QUESTION = 'Is <b>buffalo</b> mozzarella back?';

describe('the desk', () => {
  const stage = setOwnStage();
  let shopper: TestShopper;
  beforeAll(async () => {
    const visitor = { name: 'Amina Rahman', email: 'amina@example.com', phone: '+8801711000042' };
    shopper = await TestShopper.open(stage.bridge.url, { visitor, locale: 'bn' });
    await shopper.connect();
    await shopper.say(QUESTION);
  });

  const opened = async (screen = {}): Promise<Page> =>
    (await DeskPage.open(await stage.someone(screen), stage.bridge.deskUrl)).page;
  const flaws = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

  it('has the shopper beside the chat, and puts a canned response in their words into the text field', async () => {
    const page = await opened();
    await page.locator('#lists .row', { hasText: 'Amina' }).click();
    const panel = page.locator('#facts');
    for (const known of ['amina@example.com', '+8801711000042', 'Not verified', 'No orders that may be shown'])
      await panel.getByText(known).first().waitFor();
    await page.locator('#lines').getByText(QUESTION).waitFor();
    await page.locator('#text').fill('::welc');
    await page.locator('#canned-list').getByText('::welcome').waitFor();
    await page.keyboard.press('Enter');
    const text = () => page.locator('#text').inputValue();
    await waitFor(
      'the canned response in the text field',
      async () => (await text()).includes('Nadia Islam') || undefined,
    );
    expect(await text()).toContain('Amina Rahman');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('text');
    expect(await flaws(page)).toEqual([]);
  });

  it('makes a ticket of a chat, notes, answers and closes it', async () => {
    const page = await opened();
    await page.locator('#lists .row', { hasText: 'Amina' }).click();
    await page.locator('#make-ticket').click();
    await page.locator('#new-subject').fill('Mozzarella, please');
    await page.keyboard.press('Enter');
    await page.locator('#ticket-name', { hasText: 'Mozzarella, please' }).waitFor();
    await page.locator('#ticket-internal').check();
    await page.locator('#ticket-text').fill('Ask the dairy');
    await page.locator('#ticket-answer button').click();
    await page.locator('#ticket-lines .note', { hasText: 'Ask the dairy' }).waitFor();
    await page.locator('#ticket-text').fill('On <i>Monday</i>');
    await page.locator('#ticket-answer button').click();
    await page.locator('#ticket-lines .agent', { hasText: 'On <i>Monday</i>' }).waitFor();
    await page.locator('#close-ticket').click();
    await page.locator('#ticket-state', { hasText: 'Closed' }).waitFor();
    await page.locator('#reopen').click();
    await page.locator('#ticket-error', { hasText: 'Only a live chat administrator' }).waitFor();
    expect(await flaws(page)).toEqual([]);
    const { tickets } = (await shopper.get('tickets').expect(200)).body as { tickets: { subject: string }[] };
    expect(tickets.map(({ subject }) => subject)).toEqual(['Mozzarella, please']);
  });

  it('suggests answers by the search of the bot, and sends a product', async () => {
    const page = await opened();
    const asking = await TestShopper.open(stage.bridge.url, { visitor: { name: 'Rahim Uddin' } });
    await asking.listen();
    await asking.connect();
    await asking.say('When will my order be delivered?');
    await page.locator('#lists .row', { hasText: 'Rahim' }).click();
    const take = page.locator('#take');
    if (await take.isVisible()) await take.click();
    await page.locator('#suggest summary').click();
    const first = page.locator('#suggest-list button').first();
    await first.getByText('When will my order be delivered?').waitFor();
    expect(await flaws(page)).toEqual([]);
    await first.click();
    expect(await page.locator('#text').inputValue()).toContain('We deliver every day');
    await page.locator('#text').fill('');
    await page.locator('#products summary').click();
    await page.locator('#product-words').fill('ghee');
    await page.locator('#product-list').getByText('780').waitFor();
    await page.keyboard.press('Enter');
    const sent = await asking.hears('chat.message', { type: 'agent' });
    expect(sent).toMatchObject({ products: [{ name: 'Pure Ghee 400 g' }] });
    asking.close();
  });

  it('sets status and priority of one chat and of many, and lists only those', async () => {
    const page = await opened();
    await page.locator('#lists .row', { hasText: 'Amina' }).click();
    await page.locator('#priority').selectOption('urgent');
    await page.locator('#lists li', { hasText: 'Amina' }).locator('.mark', { hasText: 'urgent' }).waitFor();
    for (const box of await page.locator('#lists .choose').all()) await box.check();
    const chosen = await page.locator('#lists .choose').count();
    expect(await page.locator('#bulk-count').textContent()).toBe(`${chosen} chosen`);
    expect(await flaws(page)).toEqual([]);
    await page.locator('#bulk-status').selectOption('pending');
    await page.locator('#bulk-told', { hasText: `${chosen} changed.` }).waitFor();
    await waitFor(
      'the status of the open chat',
      async () => (await page.locator('#status').inputValue()) === 'pending' || undefined,
    );
    await page.locator('#filter-status').selectOption('resolved');
    await page.locator('#lists', { hasText: 'None like this.' }).waitFor();
    expect(await page.locator('#lists .row').count()).toBe(0);
    await page.locator('#filter-status').selectOption('pending');
    await page.locator('#lists .row', { hasText: 'Amina' }).waitFor();
    await page.locator('#filter-priority').selectOption('urgent');
    await page.locator('#lists .row', { hasText: 'Rahim' }).waitFor({ state: 'detached' });
    await shopper.say('Are you there?');
    await page.locator('#lists', { hasText: 'None like this.' }).waitFor(); // what the shopper writes opens it again
  });

  it('says why a chat cannot be handed over', async () => {
    const page = await opened();
    await page.locator('#lists .row', { hasText: 'Amina' }).click();
    const take = page.locator('#take');
    if (await take.isVisible()) await take.click();
    await page.locator('#transfer-to').selectOption({ label: 'Farhan Ahmed · offline, 0 of 5 chats' });
    await page.locator('#transfer button').click();
    await page.locator('#chat-error', { hasText: 'Farhan Ahmed is not available' }).waitFor();
  });

  it.each([
    ['a desktop by light', {}],
    ['a phone by dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('finds what was said, and shows the figures, on %s', async (_where, screen) => {
    const page = await opened(screen);
    await page.locator('[data-tab=search]').click();
    await page.locator('#search-words').fill('buff');
    await page.keyboard.press('Enter');
    await page.locator('#hits .row', { hasText: QUESTION }).waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.locator('[data-tab=figures]').click();
    await page.locator('#figures .tiles', { hasText: 'Satisfaction' }).waitFor();
    expect(await page.locator('#figures .days').count()).toBe(3);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await flaws(page)).toEqual([]);
  });
});
