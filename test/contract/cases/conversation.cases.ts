/** A conversation from the first message to the rating, with an agent. */
import type { Target } from '../contract-target';
import { someNumber, something, someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations, type TestConversation } from '../test-conversation';

const CARD = { id: someText, name: 'Nadia Islam', picture: someText };

export function conversationCases(target: () => Target): void {
  describe('a conversation with a person', () => {
    let call: Call;
    const desk = () => target().desk;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('goes from bot to person to end to stars, with gapless events', async () => {
      const chat = chats.start();
      const waiting = await chat.done(chat.open(), chat.message('Hello'), chat.message('Hi!', 'bot'), chat.connect());
      expect(waiting).toMatchObject({ state: 'waiting', queue: { position: someNumber }, agents_online: 0 });
      expect(await chat.events()).toEqual([]);

      await desk().take(chat.conversation);
      await desk().say(chat.conversation, 'How can I help?');
      const events = await chat.events();
      const joined = only(events, 'agent_joined');
      const message = only(events, 'message');
      expect(joined.agent).toStrictEqual(CARD);
      expect(message.author).toStrictEqual(joined.agent);
      expect(message).toMatchObject({ content: 'How can I help?', message_id: someText });
      expect(joined.number).toBeLessThan(message.number);

      await chat.done(chat.message('Thank you'), chat.read(message.message_id), chat.end(), chat.rate(4), chat.rate(5));
      const spoken = (await desk().transcript(chat.conversation)).filter(({ author }) => author !== 'system');
      expect(spoken.map(({ text }) => text)).toEqual(['Hello', 'Hi!', 'How can I help?', 'Thank you']);
      expect(await chat.kinds()).not.toContain('ended');
    });

    it('tells when an agent changes a message, and when it is taken back', async () => {
      const chat = await chats.waiting();
      await desk().take(chat.conversation);
      await desk().say(chat.conversation, 'At nin');
      await desk().reword(chat.conversation, 'At nine');
      await desk().reword(chat.conversation, '');
      const events = await chat.events();
      const { message_id } = only(events, 'message');
      expect(only(events, 'message_edited')).toMatchObject({ message_id, content: 'At nine' });
      const deleted = only(events, 'message_deleted');
      expect(deleted).toMatchObject({ message_id });
      expect(deleted).not.toHaveProperty('content');
    });

    it('keeps an event until it is acknowledged, and no longer', async () => {
      const chat = await chats.waiting();
      await desk().take(chat.conversation);
      await desk().say(chat.conversation, 'First');
      const events = await chat.events();
      const ids = events.map(({ id }) => id);
      expect((await chat.events()).map(({ id }) => id)).toEqual(ids);
      expect(await call('ack_events', { event_ids: ids })).toStrictEqual({ acknowledged: ids.length });
      expect(await call('ack_events', { event_ids: ids })).toStrictEqual({ acknowledged: 0 });
      await desk().say(chat.conversation, 'Second');
      expect(only(await chat.events(events.length + 1), 'message')).toMatchObject({ content: 'Second' });
    });

    it('gives events page by page', async () => {
      const chat = await chats.waiting();
      await desk().take(chat.conversation);
      await desk().say(chat.conversation, 'First');
      const page = await call('pull_events', { limit: 1 });
      expect(page).toStrictEqual({ events: [something], more: true });
      expect(await call('pull_events', { limit: 1 })).toStrictEqual(page);
    });

    it('answers a second request for a person with where the chat stands', async () => {
      const chat = await chats.waiting();
      expect(await chat.done(chat.connect())).toMatchObject({ state: 'waiting', queue: { position: someNumber } });
      await desk().take(chat.conversation);
      const live = await chat.done(chat.connect());
      expect(live).toStrictEqual({ state: 'live', agent: CARD, agents_online: 0 });
      expect(await chat.kinds()).toEqual(['agent_joined']);
    });

    it('tells which message an agent has seen', async () => {
      const chat = await chats.waiting();
      await desk().take(chat.conversation);
      await chat.done(chat.message('And my yoghurt?'));
      await desk().read(chat.conversation);
      const reads = (await chat.events()).filter((event) => event.kind === 'read');
      expect(reads.at(-1)).toMatchObject({ kind: 'read', sequence: 2 });
    });

    it('says who ended the chat, and takes no message afterwards but stars', async () => {
      const chat = await chats.waiting();
      await desk().take(chat.conversation);
      await desk().end(chat.conversation);
      expect(only(await chat.events(), 'ended')).toMatchObject({ by: 'agent', agent: CARD });
      const [late, stars] = await chat.push(chat.message('Too late'), chat.rate(3));
      expect(late).toMatchObject({ status: 'refused', code: 'CONVERSATION_ENDED', reason: someText });
      expect(stars).toMatchObject({ status: 'done', duplicate: false });
    });

    it('moves the queue up when somebody in front is served', async () => {
      const [first, second] = [await chats.waiting(), await chats.waiting()];
      const place = async (chat: TestConversation) => (await chat.done(chat.connect()))?.queue?.position ?? 0;
      const [before, behind] = [await place(first), await place(second)];
      expect(behind).toBe(before + 1);
      await desk().take(first.conversation);
      const moved = (await second.events()).filter((event) => event.kind === 'queue');
      expect(moved.at(-1)).toMatchObject({ kind: 'queue', position: before });
    });

    it('moves the queue up when a shopper in front has left it, once', async () => {
      const [first, second] = [await chats.waiting(), await chats.waiting()];
      const place = async (chat: TestConversation) => (await chat.done(chat.connect()))?.queue?.position ?? 0;
      const before = await place(first);
      const abandoned = { ...first.end(), by: 'system' as const, reason: 'abandoned' };
      const [ended] = await first.push(abandoned);
      expect(ended).toMatchObject({ status: 'done', duplicate: false });
      expect(await first.push(abandoned)).toStrictEqual([{ ...ended, duplicate: true }]);
      expect(await first.kinds()).not.toContain('ended');
      expect(await place(second)).toBe(before);
    });

    it('gives the chat at once to an agent who is available', async () => {
      if (!(await desk().available(true))) return;
      const chat = chats.start();
      const state = await chat.done(chat.open(), chat.connect());
      expect(state).toStrictEqual({ state: 'live', agent: CARD, agents_online: 1 });
      expect(await chat.kinds()).not.toContain('agent_joined');
      await desk().available(false);
    });
  });
}
