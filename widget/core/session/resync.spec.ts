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
});
