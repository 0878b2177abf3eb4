/** Orders and the façade calls for staff. */
import { randomUUID } from 'node:crypto';
import type { OrderQuery } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations } from '../test-conversation';

export function orderCases(target: TargetInUse): void {
  describeFeature(target, 'orders', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const names = async (query: OrderQuery) => (await call('orders', query)).orders.map(({ name }) => name);

    const amina = { reference: 'S00042', email: 'amina@example.com' };

    it('shows an order with its reference and e-mail, or phone', async () => {
      const { orders } = await call('orders', { channel: 'default', ...amina, verified: false });
      const [order] = orders;
      expect(order).toMatchObject({ name: 'S00042', status: 'shipped', lines_count: 2 });
      expect(order?.placed_at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(await names({ reference: 'S00042', phone: '+880 1711-000042', verified: false })).toEqual(['S00042']);
    });

    it.each(['SD-12345', 'sd12345', ' sd 12345', 'Sd–12345', '12345', '#12345'])(
      'knows the order that is written as %p',
      async (reference) => {
        expect(await names({ reference, email: 'amina@example.com', verified: false })).toEqual(['SD-12345']);
      },
    );

    it.each<[string, OrderQuery]>([
      ['somebody else’s e-mail', { reference: 'S00042', email: 'rahim@example.com', verified: false }],
      ['a reference alone', { reference: 'S00042', verified: false }],
      ['an e-mail alone', { email: 'amina@example.com', verified: false }],
      ['a piece of a reference', { reference: 'S0004', email: 'amina@example.com', verified: false }],
      ['a piece of a number', { reference: '2345', email: 'amina@example.com', verified: false }],
      ['another’s number', { reference: '00043', email: 'amina@example.com', verified: false }],
      ['a wildcard', { reference: 'S000%', email: 'amina@example.com', verified: false }],
      ['an empty e-mail', { reference: 'S00042', email: '', verified: false }],
      ['a verified nobody', { verified: true }],
      ['a channel that does not exist', { channel: 'nowhere', ...amina, verified: true }],
      ['another’s order, though verified', { reference: 'S00043', email: 'amina@example.com', verified: true }],
    ])('shows nothing for %s', async (_, query) => {
      expect(await call('orders', query)).toStrictEqual({ orders: [] });
    });

    it('lists a verified shopper’s own orders, newest first', async () => {
      const found = await names({ email: 'amina@example.com', verified: true });
      expect(found).toEqual(['SD-12345', 'S00042']);
    });
  });
}

export function staffCases(target: TargetInUse): void {
  describe('the staff API', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const login = async (name: string) => {
      const answer = await call('staff_login', { login: name, password: name });
      if (!answer.granted) throw new Error(`${name} was not let in`);
      return answer.staff;
    };
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('knows people by their password and tells their role', async () => {
      const staff = await login('agent');
      expect(staff).toStrictEqual({
        id: someText,
        name: 'Nadia Islam',
        role: 'agent',
        channels: ['default'],
      });
      expect(await login('manager')).toMatchObject({ name: 'Farhan Ahmed', role: 'manager' });
    });

    it.each([
      ['a wrong password', 'agent', 'wrong'],
      ['an unknown person', 'nobody', 'nobody'],
      ['an empty password', 'agent', ''],
    ])('does not tell why %s is refused', async (_, name, password) => {
      expect(await call('staff_login', { login: name, password })).toStrictEqual({ granted: false });
    });

    it('does not take the technical user for staff', async () => {
      const { login: name, secret: password } = target().bridge;
      expect(await call('staff_login', { login: name, password })).toStrictEqual({ granted: false });
    });

    describeFeature(target, 'staff_person', () => {
      it('tells who a person is now, and knows nobody else', async () => {
        const staff = await login('manager');
        expect(await call('staff_person', { staff: staff.id })).toStrictEqual({ granted: true, staff });
        for (const stranger of ['0', '999999'])
          expect(await call('staff_person', { staff: stranger })).toStrictEqual({ granted: false });
      });
    });

    it('posts as that person, joins the chat for it, and does so once', async () => {
      const [chat, staff] = [await chats.waiting(), await login('manager')];
      const post = { id: randomUUID(), staff: staff.id, conversation: chat.conversation, content: 'I <b>am</b> here' };
      const first = await call('staff_post', post);
      expect(first).toStrictEqual({ ok: true, message_id: someText });
      expect(await call('staff_post', post)).toStrictEqual(first);
      const events = await chat.events();
      expect(only(events, 'message')).toMatchObject({
        author: { name: 'Farhan Ahmed' },
        content: 'I <b>am</b> here',
        message_id: first.ok && first.message_id,
      });
      expect(only(events, 'agent_joined').agent.name).toBe('Farhan Ahmed');
    });

    it('gives the chat to whoever answers in it', async () => {
      const [chat, agent, manager] = [await chats.waiting(), await login('agent'), await login('manager')];
      const post = (staff: string) => ({
        id: randomUUID(),
        staff,
        conversation: chat.conversation,
        content: 'Here I am',
      });
      for (const person of [agent, agent, manager]) await call('staff_post', post(person.id));
      const joined = (await chat.events()).flatMap((event) => (event.kind === 'agent_joined' ? [event.agent.id] : []));
      expect(joined).toEqual([agent.id, manager.id]);
      expect(await chat.done(chat.connect())).toMatchObject({ state: 'live', agent: { id: manager.id } });
    });

    it('ends the chat with a last word, once', async () => {
      const [chat, staff] = [await chats.waiting(), await login('agent')];
      const end = { id: randomUUID(), staff: staff.id, conversation: chat.conversation, message: 'Goodbye' };
      const first = await call('staff_end', end);
      expect(first).toMatchObject({ ok: true });
      expect(await call('staff_end', end)).toStrictEqual(first);
      const events = await chat.events();
      expect(only(events, 'message')).toMatchObject({ content: 'Goodbye' });
      expect(only(events, 'ended')).toMatchObject({ by: 'agent', agent: { name: 'Nadia Islam' } });
      expect(events.at(-1)?.kind).toBe('ended');
    });

    it('says what is wrong with the conversation', async () => {
      const [chat, staff] = [await chats.waiting(), await login('agent')];
      const post = (conversation: string) => ({ id: randomUUID(), staff: staff.id, conversation, content: 'Hello?' });
      const unknown = await call('staff_post', post(randomUUID()));
      expect(unknown).toStrictEqual({ ok: false, code: 'UNKNOWN_CONVERSATION' });
      await chat.done(chat.end());
      const ended = await call('staff_post', post(chat.conversation));
      expect(ended).toStrictEqual({ ok: false, code: 'CONVERSATION_ENDED' });
    });
  });
}
