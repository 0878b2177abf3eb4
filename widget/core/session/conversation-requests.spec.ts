/** Requests of the shopper to the desk, and the notice when one fails. */
import type { ConnectAnswer } from '../../../src/contract/shopper';
import { FakeClient } from '../../testing/fakes/fake-client';
import { aSession } from '../../testing/fakes/wire-samples';
import { UnreachableError } from '../api/client.errors';
import { ChatStore } from '../state/chat.store';
import { ConversationRequests } from './conversation-requests';
import type { SessionRenewal } from './session-renewal';

const WAITING: ConnectAnswer = {
  ...{ success: true, state: 'waiting', availability: aSession().availability, ticket_offered: false },
};
const renewal = { withSession: <T>(call: () => Promise<T>) => call() } as SessionRenewal;

function desk(answers: ConstructorParameters<typeof FakeClient>[0]) {
  const store = new ChatStore();
  const client = new FakeClient(answers);
  return { client, store, made: new ConversationRequests(client, store, renewal) };
}

describe('asking for a person', () => {
  it('is done once while it is under way, and not where a person is there or awaited', async () => {
    let asked = 0;
    const { made, store } = desk({ connect: () => Promise.resolve(WAITING).finally(() => (asked += 1)) });
    const first = made.connect();
    expect(store.state.connecting).toBe(true);
    expect(made.connect()).toBe(first);
    expect(made.settled()).toBe(first);
    await first;
    await made.connect();
    expect([asked, store.state.stage, store.state.connecting]).toEqual([1, 'waiting', false]);
  });

  it('may be tried again after it failed, and says so', async () => {
    const { made, store } = desk({ connect: () => Promise.reject(new UnreachableError('spec')) });
    await made.connect();
    expect(store.state).toMatchObject({ connecting: false, stage: 'bot', notice: { kind: 'unreachable' } });
    void made.connect();
    expect(store.state.connecting).toBe(true);
  });
});

describe('ending', () => {
  it('asks for a rating where the bridge does', async () => {
    for (const rating_requested of [true, false]) {
      const { made, store } = desk({ end: () => Promise.resolve({ success: true, rating_requested }) });
      await made.end();
      expect(store.state).toMatchObject({
        stage: 'ended',
        end: { message: '', ratingRequested: rating_requested },
      });
    }
  });

  it('leaves the chat as it is when that failed', async () => {
    const { made, store } = desk({ end: () => Promise.reject(new UnreachableError('spec')) });
    await made.end();
    expect(store.state).toMatchObject({ stage: 'bot', notice: { kind: 'unreachable' } });
  });
});
