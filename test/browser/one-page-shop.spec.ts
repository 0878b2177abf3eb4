/** A shop that shows its pages without loading them: an agent sees where the shopper went. */
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

describe('a shop of one page', () => {
  const stage = setOwnStage();

  it('the desk sees the page that the shopper went to, and the one before', async () => {
    const desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    await desk.available(true);
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.askForPerson();
    const seen = async (field: string) => {
      const chats = await desk.mine();
      const facts = await Promise.all(chats.map((chat) => desk.chat(chat)));
      return facts.some((chat) => String(JSON.stringify(chat[field])).includes('one-page-ghee'));
    };
    await waitFor('the chat at the desk', async () => (await desk.mine())[0]);
    await shop.page.evaluate("history.pushState(null, '', '/shop/one-page-ghee')");
    await waitFor('the page', () => seen('page'));
    await shop.page.evaluate("history.pushState(null, '', '/shop/elsewhere')");
    await waitFor('the page before', () => seen('page_before'));
  });
});
