/** Lines of the shop that name their shopper: as somebody waits for a person, and as the chat ends. */
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('the lines of the shop', () => {
  let bridge: SharedBridge;
  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  const notices = async (shopper: TestShopper) =>
    (await shopper.messages()).messages.filter(({ type }) => type === 'system').map(({ content }) => content);
  const waits = async (body: object) => {
    const shopper = await TestShopper.open(bridge.url, body);
    await shopper.say('Is the blue cheese back?');
    await shopper.connect();
    return shopper;
  };

  it.each([
    [{ visitor: { name: 'Amina' } }, 'Thank you, Amina. Connecting', 'chatting with Smart Dairy, Amina. Come'],
    [{ visitor: { name: '[Amina](https://evil.example)' } }, 'Thank you, Amina', 'Smart Dairy, Amina'],
    [{}, 'Thank you. Connecting', 'chatting with Smart Dairy. Come'],
    [{ locale: 'bn', visitor: { name: 'আমিনা' } }, 'ধন্যবাদ, আমিনা। আপনাকে', 'ধন্যবাদ, আমিনা। যেকোনো'],
    [{ locale: 'ar' }, 'شكرًا لك. نوصلك', 'سمارت ديري. عد'],
  ])('name %j', async (body, waiting, closing) => {
    const shopper = await TestShopper.open(bridge.url, body);
    await shopper.connect();
    await shopper.post('end', {}).expect(200);
    const [first, last] = await notices(shopper);
    expect([first?.includes(waiting), last?.includes(closing)]).toEqual([true, true]);
    expect(`${first} ${last}`).not.toMatch(/[[\]/{}]/);
  });

  it('are said, too, where an agent ends the chat without a word', async () => {
    const shopper = await waits({ visitor: { name: 'Amina' } });
    const agent = await TestStaff.login(bridge.url);
    await agent.end(shopper.conversationId);
    const closing = 'Thank you for chatting with Smart Dairy, Amina. Come back any time!';
    await waitFor('the closing line', async () => (await notices(shopper)).includes(closing));
  });
});
