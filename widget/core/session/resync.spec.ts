import type { Message, PastConversation } from '../../../src/contract/shopper';
import { FakeClient } from '../../testing/fakes/fake-client';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import { ChatStore } from '../state/chat.store';
import { Resync } from './resync';

describe('after a break', () => {
  it('learns what an agent changed and took back meanwhile, and is still waiting for the bot', async () => {
    const store = new ChatStore();
    const before = [aMessage(1, { type: 'bot' }), aMessage(2), aMessage(3)];
    store.dispatch({ type: 'opened', session: aSession({ messages: before }), seen: 3 });
    store.dispatch({ type: 'bot-thinking', thinking: true });
    const now = [
      aMessage(1, { type: 'bot' }),
      aMessage(2, { content: 'other words', edited: true }),
      aMessage(3, { content: '', deleted: true }),
      aMessage(4),
    ];
    const client = new FakeClient({
      messages: () => Promise.resolve({ messages: now, last_sequence: 4, has_more: false }),
      conversations: () => Promise.resolve({ conversations: [] }),
    });
    await new Resync(client, store).run();
    expect(store.state.thread.map(({ content }) => content)).toEqual(['message 1', 'other words', '', 'message 4']);
    expect(store.state.botThinking).toBe(true);
  });

  const asking = async (
    before: readonly Message[],
    answer: readonly Message[],
    past: readonly PastConversation[] = [],
  ) => {
    const store = new ChatStore();
    store.dispatch({ type: 'opened', session: aSession({ messages: [...before] }), seen: null });
    const pages: (number | undefined)[][] = [];
    const client = new FakeClient({
      messages: (after, limit) => {
        pages.push([after, limit]);
        return Promise.resolve({ messages: [...answer], last_sequence: 0, has_more: false });
      },
      conversations: () => Promise.resolve({ conversations: [...past] }),
    });
    await new Resync(client, store).run();
    return { pages, state: store.state };
  };
  const from = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => aMessage(first + at));
  const own = (sequence: number, status: Message['status']) =>
    aMessage(sequence, { type: 'user', client_message_id: `u${sequence}`, status });

  it('asks for the last fifty again, and for as many new ones', async () => {
    expect((await asking(from(1, 80), [])).pages).toEqual([[30, 100]]);
    expect((await asking(from(1, 20), [])).pages).toEqual([[0, 100]]);
  });

  it('asks from before the first own message that was not read yet', async () => {
    expect((await asking([...from(1, 60), own(61, 'delivered'), ...from(62, 80)], [])).pages).toEqual([[10, 100]]);
    expect((await asking([...from(1, 60), own(61, 'read'), ...from(62, 80)], [])).pages).toEqual([[30, 100]]);
  });

  it('learns how far the own messages have got', async () => {
    const { state } = await asking([aMessage(1), own(2, 'accepted')], [aMessage(1), own(2, 'read')]);
    expect(state.thread.map(({ delivery }) => delivery)).toEqual(['accepted', 'read']);
  });

  it('does not take what is known already for news', async () => {
    const { state } = await asking([aMessage(1), aMessage(2)], [aMessage(2, { content: 'not told as edited' })]);
    expect(state.thread.map(({ content }) => content)).toEqual(['message 1', 'message 2']);
  });

  it('learns who has this chat, not another one', async () => {
    const past = (id: string): PastConversation => ({
      ...{ id, state: 'live', agent_name: 'Nadia', started_at: '', ended_at: null, last_message: null },
      ...{ last_sequence: 1, rating: null },
    });
    expect((await asking([aMessage(1)], [], [past('other'), past('c1')])).state.stage).toBe('live');
    expect((await asking([aMessage(1)], [], [past('other')])).state.stage).toBe('bot');
  });
});
