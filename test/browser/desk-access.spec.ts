/** The desk without a mouse, and for who hears or needs contrast: arrows, focus, and what axe says of every scene. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { TestShopper } from '../support/shopper';
import { ONE_PIXEL } from '../support/one-pixel';
import { waitFor } from '../support/wait-for';
import { PHONE } from './chromium';
import { DeskPage } from './desk.page';
import { setOwnStage } from './stage';

const MENUS = ['suggest', 'canned', 'products'];

describe('the desk', () => {
  const stage = setOwnStage();
  let shopper: TestShopper;

  beforeAll(async () => {
    for (const name of ['Amina', 'Rahim']) {
      const visitor = { name, email: `${name}@example.com` };
      shopper = await TestShopper.open(stage.bridge.url, { visitor });
      await shopper.connect({ reason: 'Milk' });
      await shopper.say('When will my order be delivered?');
    }
    const { id } = await shopper.upload(ONE_PIXEL, 'milk.png');
    await shopper.post('send', { content: 'See', attachment_ids: [id], client_message_id: id }).expect(202);
    await shopper.leaveTicket({ subject: 'A jar', description: 'It leaks.' });
  });

  const opened = async (screen?: BrowserContextOptions): Promise<Page> =>
    (await DeskPage.open(await stage.someone(screen), stage.bridge.deskUrl)).page;
  const focused = (page: Page) => page.evaluate<string | null>('document.activeElement.getAttribute("data-key")');
  const hasFocus = async (page: Page, id: string) =>
    (await page.evaluate('document.activeElement.id')) === id || undefined;
  const keys = async (page: Page, list: string) => {
    const rows = await page.locator(`${list} .row`).all();
    return Promise.all(rows.map(async (row) => String(await row.getAttribute('data-key'))));
  };

  it.each([
    ['#lists', 'chats', '#chat-name'],
    ['#ticket-list', 'tickets', '#ticket-name'],
  ])('has its list %s gone through by arrows, and keeps the place when it is drawn anew', async (list, tab, title) => {
    const page = await opened();
    await page.locator(`button[data-tab=${tab}]`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`${list} .row`).nth(1).waitFor();
    const [first = '', second = ''] = await keys(page, list);
    const last = (await keys(page, list)).at(-1) ?? '';
    for (let steps = 0; steps < 20 && (await focused(page)) !== first; steps += 1) await page.keyboard.press('Tab');
    for (const [key, place] of [
      ['ArrowUp', first],
      ['ArrowDown', second],
      ['ArrowUp', first],
      ['End', last],
      ['ArrowDown', last],
      ['Home', first],
      ['ArrowDown', second],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(place);
    }
    const drawn = page.waitForResponse('**/staff_notifications');
    await shopper.say('Are you there?');
    await drawn;
    await page.locator('#lists', { hasText: 'Are you there?' }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const place = (await focused(page)) ?? '';
    expect(place).toBe(second);
    await page.keyboard.press('Enter');
    await page.locator(title).waitFor();
    await waitFor('the focus on the title', () => hasFocus(page, title.slice(1)));
    expect(await page.locator(`${list} [aria-current=true]`).getAttribute('data-key')).toBe(place);
  });

  it('keeps the place in the panel beside the chat when the shopper writes', async () => {
    const page = await opened();
    await page.locator('#lists .row', { hasText: 'Rahim' }).click();
    await waitFor('the focus on the name', () => hasFocus(page, 'chat-name'));
    await page.locator('#facts-body [data-key^=T]').first().focus();
    const key = await focused(page);
    expect(key).toMatch(/^T\d+$/);
    await shopper.say('Still there?');
    await page.locator('#lines').getByText('Still there?').waitFor();
    expect(await focused(page)).toBe(key);
  });

  it.each([
    ['by light on a desktop', {}],
    ['by dark on a desktop', { colorScheme: 'dark' as const }],
    ['by dark on a phone', { ...PHONE, colorScheme: 'dark' as const }],
  ])('has no flaw in any of its scenes, %s', async (_where, screen) => {
    await shopper.say('When will my order be delivered?');
    const page = await opened(screen);
    const flaws: string[] = [];
    const look = async (scene: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      flaws.push(...violations.map(({ id, nodes }) => `${scene}: ${id} ${nodes[0]?.html ?? ''}`));
      if (!(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')))
        flaws.push(`${scene}: too wide`);
    };
    await look('chats');
    await page.locator('#lists .choose').first().check();
    await look('chosen chats');
    await page.locator('#lists .row', { hasText: 'Rahim' }).click();
    await page.locator('#lines a', { hasText: 'milk.png' }).waitFor();
    const take = page.locator('#take');
    if (await take.isVisible()) await take.click();
    await page.locator('#answer').waitFor();
    await look('a chat');
    for (const menu of MENUS) {
      await page.locator(`#${menu} summary`).click();
      await page.locator(`#${menu} li button`).first().waitFor();
      await look(menu);
      await page.keyboard.press('Escape');
    }
    await page.evaluate('document.getElementById("facts").open = true');
    await look('the shopper');
    await page.locator('#make-ticket').click();
    await look('a new ticket');
    await page.locator('#new-cancel').click();
    await look('tickets');
    await page.locator('#ticket-list .row', { hasText: 'A jar' }).click();
    await page
      .locator('#ticket-lines a', { hasText: 'milk.png' })
      .or(page.locator('#ticket-lines .bubble'))
      .first()
      .waitFor();
    await look('a ticket');
    expect(flaws).toEqual([]);
  });
});
