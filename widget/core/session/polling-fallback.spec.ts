import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import { ChatSession } from './chat-session';
import { ShopperMemory } from './shopper-memory';

const LIVE = { state: 'live' as const, agent: { id: '7', name: 'Nadia', avatar_url: null } };

describe('while the socket is down in a chat with a person', () => {
  it('asks again and again, and never again once the session is stopped, not even from within a question', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    const client = new FakeClient({
      init: () => Promise.resolve(aSession(LIVE)),
      messages: () => {
        asked += 1;
        return new Promise((resolve) => {
          answer = () => resolve({ messages: [aMessage(asked + 1)], last_sequence: asked + 1, has_more: false });
        });
      },
    });
    const timers = new ManualTimers();
    const memory = new ShopperMemory('https://bridge', 'default', new FakeStorage(), new FakeStorage(), timers);
    const session = new ChatSession({ client, memory, describe: () => ({}), timers });
    void session.start();
    await timers.pass(5_000);
    answer();
    await timers.pass(5_000);
    expect(asked).toBe(2);
    session.stop();
    answer();
    await timers.pass(60_000);
    expect(asked).toBe(2);
  });
});
