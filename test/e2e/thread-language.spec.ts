/** One language a chat, the shopper's: through reloads of a page in another one, and with a person, too. */
import { randomUUID } from 'node:crypto';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

const BENGALI = /^[^A-Za-z]*[\u0980-\u09FF]/;

describe('a shopper who writes another language than their page is in', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  const reload = ({ session }: TestShopper, locale: string) =>
    TestShopper.open(bridge.url, { locale, resume_token: session.resume_token });

  it('is answered in it after a reload', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'en' });
    expect(shopper.session.conversation.locale).toBe('en');
    expect(await shopper.ask('ডেলিভারি চার্জ কত?')).toMatchObject({ locale: 'bn' });
    const { session } = await reload(shopper, 'en');
    expect(session.conversation).toMatchObject({ id: shopper.conversationId, locale: 'bn' });
    expect(session.channel.locale).toBe('bn');
    expect(session.availability.message).toMatch(BENGALI);
    expect((await reload(shopper, 'ar')).session.conversation.locale).toBe('ar');
  });

  it('goes back to the language of the page by writing it', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'en' });
    await shopper.ask('ডেলিভারি চার্জ কত?');
    expect(await shopper.ask('How much is the delivery charge?')).not.toHaveProperty('locale');
  });

  it('reads notices in it while a person has the chat', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'en' });
    await shopper.listen();
    await shopper.connect();
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'Hello');
    await shopper.hears('chat.message', { type: 'agent' });
    const message = { content: 'আমার অর্ডার কোথায়?', client_message_id: randomUUID() };
    expect((await shopper.post('send', message).expect(202)).body).toMatchObject({ locale: 'bn' });
    await agent.end(shopper.conversationId);
    expect(await shopper.hears('chat.ended')).toMatchObject({ message: expect.stringMatching(BENGALI) as string });
    shopper.close();
  });
});
