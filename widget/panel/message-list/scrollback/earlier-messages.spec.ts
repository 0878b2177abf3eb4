import { FakeClient } from '../../../testing/fakes/fake-client';
import { aMessage, aSession } from '../../../testing/fakes/wire-samples';
import { UnreachableError } from '../../../core/api/client.errors';
import { ChatStore } from '../../../core/state/chat.store';
import { EarlierMessages } from './earlier-messages';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => aMessage(from + index));

function begin(answers: Partial<ConstructorParameters<typeof FakeClient>[0]>) {
  const client = new FakeClient(answers);
  const store = new ChatStore();
  store.dispatch({ type: 'opened', session: aSession({ messages: range(71, 120) }), seen: 120 });
  return { client, store, earlier: new EarlierMessages(client, store) };
}
const sequences = (store: ChatStore) => store.state.thread.map(({ sequence }) => sequence);

describe('messages from before', () => {
  it('come a page at a time, down to the very first, none twice', async () => {
    const asked: [number, number | undefined][] = [];
    const { earlier, store } = begin({
      messages: (after, limit = 50) => {
        asked.push([after, limit]);
        return Promise.resolve({ messages: range(after + 1, after + limit), last_sequence: 120, has_more: true });
      },
    });
    for (let times = 0; times < 5; times += 1) await earlier.load();
    expect(asked).toEqual([
      [20, 50],
      [0, 20],
    ]);
    expect(sequences(store)).toEqual(range(1, 120).map(({ sequence }) => sequence));
  });

  it('are asked for once at a time, and again after a failure', async () => {
    const answers = [Promise.reject(new UnreachableError('spec'))];
    const { client, earlier, store } = begin({
      messages: () =>
        answers.shift() ?? Promise.resolve({ messages: range(21, 70), last_sequence: 120, has_more: true }),
    });
    await Promise.all([earlier.load(), earlier.load()]);
    expect(client.pages).toHaveLength(1);
    expect(sequences(store)).toHaveLength(50);
    await earlier.load();
    expect(sequences(store)).toHaveLength(100);
  });

  it('do not make an agent who types look finished', async () => {
    const { earlier, store } = begin({
      messages: () => Promise.resolve({ messages: range(21, 70), last_sequence: 120, has_more: true }),
    });
    const event = { conversation_id: 'c1', agent_name: 'Nadia', is_typing: true };
    store.dispatch({ type: 'agent-typing', event });
    await earlier.load();
    expect(store.state.typingAgent).toBe('Nadia');
  });
});
