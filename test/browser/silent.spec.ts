/** A page that stays open while its chat is deleted because nothing was said in it: the shopper notices nothing. */
import type { WebSocketRoute } from 'playwright-core';
import { keys } from '../../src/redis/keys';
import { SilentConversations } from '../../src/redis/silent-conversations.service';
import { TestStore, openStore } from '../support/store';
import { waitFor } from '../support/wait-for';
import { DeskPage } from './desk.page';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

const HOUR = 60 * 60_000;

describe('a page whose chat is gone', () => {
  let store: TestStore;
  const stage = setOwnStage(async () => {
    store = await openStore();
    return { env: { REDIS_URL: store.url } };
  });
  afterAll(() => store.close());

  const anHourLater = () => new SilentConversations(store.redis, { now: () => Date.now() + HOUR + 1 }).forget();

  it('sends what is written then, once, with the draft and after it a person as ever', async () => {
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.composer.fill('What does delivery');
    await waitFor('the chat to be let go', async () => (await anHourLater()) === 1);
    expect(await shop.composer.inputValue()).toBe('What does delivery');
    await shop.composer.press('End');
    await shop.composer.pressSequentially(' cost?');
    await shop.composer.press('Enter');
    await shop.said(/./).nth(2).waitFor();
    expect(await shop.own.allTextContents()).toEqual([expect.stringContaining('What does delivery cost?')]);
    expect(await shop.bubbles.count()).toBe(3);
    await shop.page.reload();
    await shop.said(/./).nth(2).waitFor();
    expect(await shop.own.count()).toBe(1);
    const desk = await DeskPage.open(await stage.someone(), stage.bridge.deskUrl);
    await shop.askForPerson();
    await shop.say('And to Dhaka?');
    await desk.take('And to Dhaka?');
    await desk.answer('Sixty taka.');
    await shop.said('Sixty taka.').waitFor();
  });

  it('is connected again as it wakes, and keeps what was half written', async () => {
    const context = await stage.someone();
    const lines: WebSocketRoute[] = [];
    await context.routeWebSocket(/socket/, (line) => {
      line.connectToServer();
      lines.push(line);
    });
    const shop = await ShopPage.open(context, stage.bridge.url);
    await shop.openChat();
    await shop.composer.fill('half a sentence');
    await waitFor('the chat to be let go', async () => (await anHourLater()) === 1);
    await Promise.all(lines.map((line) => line.close()));
    await waitFor('a chat in its place', async () => (await store.redis.zcard(keys.silent)) === 1);
    expect(await shop.composer.inputValue()).toBe('half a sentence');
    await shop.page.reload();
    await shop.ready();
    expect(await shop.composer.inputValue()).toBe('half a sentence');
  });
});
