/** Conversations as staff manage them: status, priority, assignment; each person under their own rights. */
import { randomUUID } from 'node:crypto';
import type { StaffConversationsChange } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';
import { TestConversation, TestConversations, only } from '../test-conversation';

export function managedConversationCases(target: TargetInUse): void {
  describeFeature(target, 'conversation_status', () => {
    let call: Call;
    let agent: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      if (!answer.granted) throw new Error('the agent was not let in');
      agent = answer.staff.id;
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    type Change = Omit<StaffConversationsChange, 'staff' | 'conversations'>;
    const change = async (conversations: readonly string[], to: Change) =>
      granted(await call('staff_conversations_change', { staff: agent, conversations: [...conversations], ...to }));
    const said = async (chat: TestConversation) =>
      (await chat.events()).flatMap((event) => (event.kind === 'status' ? [[event.status, event.priority]] : []));

    it('says what was set, and nothing where it was so before', async () => {
      const chat = await chats.waiting();
      const ids = [chat.conversation];
      expect(await change(ids, { priority: 'normal', status: 'open' })).toEqual({ ok: true, done: ids, refused: [] });
      await change(ids, { priority: 'urgent' });
      await change(ids, { priority: 'urgent', status: 'pending' });
      expect(await said(chat)).toEqual([
        ['open', 'urgent'],
        ['pending', 'urgent'],
      ]);
    });

    it.each(['pending', 'resolved'] as const)('is %s until the shopper writes', async (status) => {
      const chat = await chats.waiting();
      await change([chat.conversation], { status, priority: 'low' });
      await chat.done(chat.message('We look into it', 'bot'));
      expect((await said(chat)).at(-1)).toEqual([status, 'low']);
      await chat.done(chat.message('And another thing'), chat.message('Hello?'));
      expect(await said(chat)).toEqual([
        [status, 'low'],
        ['open', 'low'],
      ]);
    });

    it('is open again when the shopper asks for a person', async () => {
      const chat = chats.start();
      await chat.done(chat.open());
      await change([chat.conversation], { status: 'resolved' });
      await chat.done(chat.connect());
      expect(await said(chat)).toEqual([
        ['resolved', 'normal'],
        ['open', 'normal'],
      ]);
    });

    it('ends the chat by closing it, once', async () => {
      const chat = await chats.waiting();
      const ids = [chat.conversation];
      expect((await change(ids, { status: 'closed' })).done).toEqual(ids);
      expect((await change(ids, { status: 'closed' })).done).toEqual(ids);
      expect(only(await chat.events(), 'ended')).toMatchObject({ by: 'agent', agent: { name: 'Nadia Islam' } });
      expect(await said(chat)).toEqual([]);
      const [late] = await chat.push(chat.message('Too late'));
      expect(late).toMatchObject({ status: 'refused', code: 'CONVERSATION_ENDED' });
    });

    it('does the same to many, each by itself', async () => {
      const [running, ended, unknown] = [await chats.waiting(), await chats.waiting(), randomUUID()];
      await ended.done(ended.end());
      const ids = [running.conversation, ended.conversation, unknown];
      expect(await change(ids, { status: 'resolved' })).toEqual({
        ok: true,
        done: [running.conversation],
        refused: [
          { conversation: ended.conversation, code: 'CONVERSATION_ENDED', reason: someText },
          { conversation: unknown, code: 'UNKNOWN', reason: someText },
        ],
      });
      expect(await said(ended)).toEqual([]);
      expect((await change([ended.conversation], { priority: 'high' })).done).toEqual([ended.conversation]);
      expect(await said(ended)).toEqual([['closed', 'high']]);
    });

    it('assigns to the person who asks', async () => {
      const [one, other] = [await chats.waiting(), await chats.waiting()];
      const ids = [one.conversation, other.conversation];
      expect((await change(ids, { assign_to_me: true })).done).toEqual(ids);
      for (const chat of [one, other])
        expect(await chat.done(chat.connect())).toMatchObject({ state: 'live', agent: { id: agent } });
    });

    it('knows nobody but staff', async () => {
      const stranger = { staff: 'nobody', conversations: [randomUUID()], status: 'closed' } as const;
      const refused = await call('staff_conversations_change', stranger);
      expect(refused).toStrictEqual({ ok: false, code: 'FORBIDDEN', reason: someText });
    });
  });
}
