/** A shopper who goes to another page without loading one: the desk sees where they are, as long as the chat runs. */
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const MILK = { url: 'https://shop.example/milk', title: 'Milk' };
const GHEE = { url: 'https://shop.example/ghee', title: 'Ghee', cart_value: 1200 };

describe('a page that is not loaded', () => {
  let bridge: SharedBridge;
  let desk: StandinDeskDriver;

  beforeAll(async () => {
    bridge = await shared('bridge');
    desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
  });

  async function moving(shopper: TestShopper, page: object): Promise<unknown> {
    const socket = await shopper.listen();
    const answer: unknown = await socket.timeout(10_000).emitWithAck('chat.page', page);
    shopper.close();
    return answer;
  }

  it('is where an agent sees the shopper, with the page before', async () => {
    const shopper = await TestShopper.open(bridge.url, { page: MILK });
    await shopper.connect({});
    await shopper.say('Which one keeps longer?');
    expect(await moving(shopper, GHEE)).toEqual(GHEE);
    await waitFor('the page at the desk', async () => {
      const chat = await desk.chat(shopper.conversationId);
      return (
        String(JSON.stringify(chat['page_before'])).includes('/milk') &&
        String(JSON.stringify(chat['page'])).includes('/ghee')
      );
    });
  });

  it('is what the desk gets at a hand-over, when only the bot had the chat', async () => {
    const shopper = await TestShopper.open(bridge.url, { page: MILK });
    await shopper.ask('Hello');
    expect(await moving(shopper, GHEE)).toEqual(GHEE);
    await shopper.connect({});
    await waitFor('the page at the desk', async () => {
      const chat = await desk.chat(shopper.conversationId);
      return JSON.stringify(chat['page'] ?? '').includes('/ghee');
    });
  });

  it('is refused when it is none, and not followed without end', async () => {
    const shopper = await TestShopper.open(bridge.url);
    expect(await moving(shopper, { url: 7 })).toMatchObject({ code: 'REQUEST.INVALID' });
    const socket = await shopper.listen();
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, at) =>
        socket.timeout(10_000).emitWithAck('chat.page', { url: `https://shop.example/${at}` }),
      ),
    );
    shopper.close();
    const refused = answers.filter((answer) => (answer as { code?: string }).code === 'RATE.LIMITED');
    expect(refused.length).toBeGreaterThanOrEqual(5);
  });
});
