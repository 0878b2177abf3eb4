/** The list of chats for staff has each chat that is at the desk. */
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

describe('the list of chats for staff', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;

  beforeAll(async () => {
    bridge = await shared('bridge');
    agent = await TestStaff.login(bridge.url);
  });

  const listed = async (shopper: TestShopper, query = '') =>
    (await agent.list(`?limit=100${query}`)).conversations.find(({ id }) => id === shopper.conversationId);

  it('has who asks for a person without a word', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.connect();
    const { state } = (await listed(shopper)) ?? {};
    expect(['waiting', 'live']).toContain(state);
    expect(await listed(shopper, `&state=${state}`)).toBeDefined();
  });

  it('does not have who only looked', async () => {
    const shopper = await TestShopper.open(bridge.url);
    expect(await listed(shopper)).toBeUndefined();
  });
});
