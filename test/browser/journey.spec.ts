/** The whole way: shop, bot, person, rating — on two screens at once. */
import type { BrowserContext } from 'playwright-core';
import { DeskPage } from './desk.page';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

describe('a chat', () => {
  const stage = setStage();
  let shopper: BrowserContext;
  let agent: BrowserContext;

  beforeEach(async () => {
    [shopper, agent] = await Promise.all([stage.someone(), stage.someone()]);
  });

  it('goes from the bot to a person to a rating', async () => {
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop
      .said(/deliver/i)
      .nth(1)
      .waitFor();
    await shop.own.filter({ hasText: 'What does delivery cost?' }).waitFor();

    await shop.askForPerson();
    await shop.log.locator('[part=note]').first().waitFor();
    await shop.say('One yoghurt arrived open this morning');

    const desk = await DeskPage.open(agent, stage.bridge.deskUrl);
    await desk.take('One yoghurt arrived open this morning');
    await shop.panel.getByText('Nadia Islam joined the chat').waitFor();
    await shop.state.getByText('Online').waitFor();

    await desk.page.locator('#text').pressSequentially('Hello');
    await shop.panel.getByText('Nadia Islam is typing…').waitFor({ state: 'attached' });
    await desk.answer('Hello, I am sorry! A new one comes tomorrow.');
    await shop.said('A new one comes tomorrow').waitFor();
    await shop.panel.getByText('Nadia Islam is typing…').waitFor({ state: 'detached' });

    await shop.composer.pressSequentially('Tha');
    await desk.typing.getByText('is typing').waitFor();
    await shop.say('Thank you!');
    await desk.lines.getByText('Thank you!').waitFor();
    await shop.log.locator('.group.user').last().getByText('Read').waitFor({ state: 'attached' });

    await shop.endChat();
    await shop.panel.getByText('How was this chat?').waitFor();
    await shop.panel.locator('.star').nth(4).click();
    await shop.panel.getByPlaceholder('Anything you would like to add?').fill('Very kind');
    await shop.panel.getByRole('button', { name: 'Send rating' }).click();
    await shop.panel.getByText('Thank you for telling us!').waitFor();
    await desk.page.getByText('rated 5 of 5').waitFor();

    await shop.panel.getByRole('button', { name: 'Start a new chat' }).click();
    await shop.state.getByText('Answers right away').waitFor();
    expect(await shop.own.count()).toBe(0);
  });

  it('shows HTML as the text it is, on both screens', async () => {
    const hostile = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.askForPerson();
    await shop.log.locator('[part=note]').first().waitFor();
    await shop.say(hostile);
    const desk = await DeskPage.open(agent, stage.bridge.deskUrl);
    await desk.take('<img src=x');
    await desk.answer(`${hostile} from the desk`);
    await shop.said('from the desk').waitFor();

    expect(await shop.said('from the desk').innerText()).toBe(`${hostile} from the desk`);
    expect(await shop.own.last().innerText()).toContain(hostile);
    expect(await desk.lines.locator('img, script').count()).toBe(0);
    expect(await shop.panel.locator('.bubble img, .bubble script').count()).toBe(0);
    expect([await shop.page.title(), await desk.page.title()].join()).not.toContain('taken');
  });

  it('goes on after a reload and shows the same in a second tab', async () => {
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop
      .said(/৳|Tk|delivery/i)
      .nth(2)
      .waitFor();
    /** As a card, that is: until its part of the widget is there it is plain text. */
    const isCard = (bubble: unknown): boolean =>
      (bubble as { shadowRoot: { textContent: string } | null }).shadowRoot?.textContent.includes('৳40') === true;
    const answer = () => waitFor('the answer', () => shop.bubbles.nth(2).evaluate(isCard));
    await answer();
    const before = await shop.bubbles.allTextContents();

    await shop.page.reload();
    await answer();
    expect(await shop.bubbles.allTextContents()).toEqual(before);

    const second = await ShopPage.open(shopper, stage.bridge.url);
    await second.openChat();
    await second.own.filter({ hasText: 'What does delivery cost?' }).waitFor();
    await second.say('And to Savar?');
    await shop.own.filter({ hasText: 'And to Savar?' }).waitFor();
    await shop.page.waitForFunction(
      `document.querySelector('storefront-chat').shadowRoot.querySelector('storefront-chat-panel')
        .renderRoot.querySelector('storefront-chat-log').renderRoot.querySelectorAll('.bubble:not(.dots)').length === ${before.length + 2}`,
    );
    const [here, there] = await Promise.all([shop, second].map((tab) => tab.bubbles.allTextContents()));
    expect(here).toEqual(there);
  });

  it('counts what an agent says while the chat is closed, also on the next page', async () => {
    const shop = await ShopPage.open(shopper, stage.bridge.url);
    await shop.openChat();
    await shop.askForPerson();
    await shop.log.locator('[part=note]').first().waitFor();
    await shop.say('Please call me Amina');
    const desk = await DeskPage.open(agent, stage.bridge.deskUrl);
    await desk.take('Please call me Amina');
    await shop.panel.getByText('joined the chat').waitFor();

    await shop.panel.getByRole('button', { name: 'Close chat' }).click();
    await desk.answer('Of course, Amina');
    await shop.page.locator('storefront-chat [part=badge]').getByText('1').waitFor();
    await shop.page.reload();
    await shop.page.locator('storefront-chat [part=badge]').getByText('1').waitFor();
    await shop.openChat();
    await shop.said('Of course, Amina').waitFor();
    await shop.page.locator('storefront-chat [part=badge]').waitFor({ state: 'hidden' });
  });
});
