/** The whole way in another engine: home, bot, a card, a person, a file, the end, a rating. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ONE_PIXEL } from '../../support/one-pixel';
import { waitFor } from '../../support/wait-for';
import { ShopScreen } from '../shop.screen';
import { setStage } from './stage';

describe('a chat', () => {
  const stage = setStage();
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-files-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  it('goes from the home view to the bot, to a card, to a person, to a file, to a rating', async () => {
    const shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.sees('.links button', 'How much does delivery cost?');
    await shop.say('What does delivery cost?');
    await shop.sees('storefront-chat-faq-card', '৳40');

    await shop.click('header button', 'Talk to a person');
    await shop.sees('[part=note]');
    await shop.say('They call me Amina');
    const chat = await waitFor('the chat at the desk', async () => (await stage.desk.waiting())[0]);
    await stage.desk.take(chat);
    await shop.sees('[role=log] *', 'joined the chat');
    await stage.desk.say(chat, 'Good morning, Amina');
    await shop.said('Good morning, Amina');

    const path = join(folder, 'jar.png');
    writeFileSync(path, ONE_PIXEL);
    await shop.window.chooseFiles(shop.anywhere('input[type=file]'), [path]);
    await shop.sees('button', 'Remove jar.png');
    await shop.click('[part=send]');
    await shop.sees('img[alt="jar.png"]');
    await waitFor('the file at the desk', async () => (await stage.desk.files(chat)).length === 1);

    await shop.click('#more');
    await shop.click('button', 'End chat');
    await shop.sees('storefront-chat-rating', 'How was this chat?');
    await shop.click('.star', undefined, 4);
    await shop.click('.row .main');
    await shop.sees('storefront-chat-rating', 'Thank you for telling us!');
  });
});
