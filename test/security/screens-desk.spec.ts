/** Whatever the desk shows beside the words of a chat is text as well: pages, ratings, suggestions, tickets, search. */
import type { Page } from 'playwright-core';
import { DeskPage } from '../browser/desk.page';
import { setOwnStage } from '../browser/stage';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';
import { expectNothingRan, MARKUP } from './hostile-markup';

const ALL = MARKUP.join(' ');
const IMAGE = '<img src=x onerror="window.ran=1">';
const LINK = 'javascript:window.ran=1//https://shop.example';

describe('what stands beside a chat at the desk', () => {
  const stage = setOwnStage();
  let page: Page;
  let shopper: TestShopper;
  let errors: string[];

  beforeAll(async () => {
    const desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    const visitor = { name: IMAGE };
    const first = { url: LINK, title: `${IMAGE} before`, cart_value: 1 };
    shopper = await TestShopper.open(stage.bridge.url, { visitor, page: first });
    await shopper.connect({ reason: IMAGE });
    await shopper.say('When will my order be delivered? <b onmouseover=window.ran=1>zebra</b>');
    const now = { url: `data:text/html,${MARKUP[0]}`, title: `${IMAGE} now` };
    const { resume_token } = shopper.session;
    await shopper.post('init', { resume_token, page: now }).expect(201);
    await shopper.leaveTicket({ subject: `${IMAGE} zebra`, description: ALL });
    const agent = await TestStaff.login(stage.bridge.url);
    await agent.post('canned-responses', { shortcut: 'zebra', content: ALL, category: 'product' }).expect(201);
    const [{ reference } = { reference: '' }] = (
      (await shopper.get('tickets').expect(200)).body as { tickets: { reference: string }[] }
    ).tickets;
    await agent.post(`tickets/${reference}/messages`, { message: ALL }).expect(201);
    await agent.request('patch', `tickets/${reference}`, { status: 'resolved' }).expect(200);
    await shopper.post(`tickets/${reference}/feedback`, { rating: 1, feedback: ALL }).expect(200);
    await waitFor('the page before', async () => (await desk.chat(shopper.conversationId))['page_before']);
  });
  beforeEach(async () => {
    errors = [];
    page = (await DeskPage.open(await stage.someone(), stage.bridge.deskUrl)).page;
    page.on('pageerror', ({ message }) => errors.push(message));
  });

  async function open(): Promise<void> {
    await page.locator('#lists .row').first().click();
    await page.locator('#lines', { hasText: 'zebra' }).waitFor();
    const take = page.locator('#take');
    if (await take.isVisible()) await take.click();
    await page.locator('#answer').waitFor();
  }

  /** The words are there to be read, every one of these. */
  async function expectText(place: string, words: readonly string[]): Promise<void> {
    for (const word of words) await page.locator(place, { hasText: word }).first().waitFor();
    await expectNothingRan(page);
    expect(errors).toEqual([]);
  }

  it('is text: the name, the reason, both pages and a rating', async () => {
    await open();
    await expectText('#facts-body', [`${IMAGE} before`, `${IMAGE} now`, IMAGE]);
    expect(await page.locator('#facts-body dd a[target=_blank]').count()).toBe(0); // neither page is one of the web
    await page.locator('#facts-body li', { has: page.locator('[aria-label="1 of 5"]') }).waitFor();
    await expectText('#facts-body li', [MARKUP[3] ?? '']);
    await expectText('#chat-name', [IMAGE]);
  });

  it('is text: suggestions and canned responses', async () => {
    await open();
    await page.locator('#text').fill('::zebra');
    await expectText('#canned-list', ['::zebra', MARKUP[0] ?? '']);
    await page.locator('#canned-list button').first().click();
    await page.locator('#text').focus();
    expect(await page.locator('#text').inputValue()).toContain(MARKUP[0]);
    await page.locator('#suggest summary').click();
    await page.locator('#suggest-list button').first().waitFor();
    await expectText('#suggest-list', ['When will my order be delivered?']);
  });

  it('is text: every field of a ticket, in its list and when it is open', async () => {
    await page.locator('button[data-tab=tickets]').click();
    await expectText('#ticket-list .name', [`${IMAGE} zebra`]);
    await page.locator('#ticket-list .row', { hasText: 'zebra' }).click();
    await expectText('#ticket-name', [IMAGE]);
    await expectText('#ticket-facts-body', [IMAGE]);
    await expectText('#ticket-lines .agent', [MARKUP[7] ?? '']);
    await expectText('#ticket-lines .shopper', [MARKUP[5] ?? '']);
    await expectText('#ticket-state', [MARKUP[1] ?? '']);
  });

  it('is text: what the search finds, and the search itself', async () => {
    await page.locator('button[data-tab=search]').click();
    await page.locator('#search-words').fill('zebra');
    await page.keyboard.press('Enter');
    await expectText('#hits', [IMAGE, '<b onmouseover=window.ran=1>']);
    await page.locator('#search-words').fill(IMAGE);
    await page.keyboard.press('Enter');
    await page.locator('#search-told', { hasText: /found|Nobody/ }).waitFor();
    await expectNothingRan(page);
    expect(errors).toEqual([]);
  });
});
