import { noConsent } from '../../testing/fakes/no-consent';
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import { ChatSession } from './chat-session';
import { ChatStore } from '../state/chat.store';
import type { ChatState } from '../state/chat.state';
import { INITIAL_STATE } from '../state/chat.state';
import { PollingFallback } from './polling-fallback';
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
    const session = new ChatSession({ client, memory, describe: () => ({}), timers, loadConsent: noConsent });
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

  it.each<[boolean, string, Partial<ChatState>]>([
    [true, 'a person has the chat', {}],
    [true, 'a person is awaited', { stage: 'waiting' }],
    [false, 'the socket is up', { connected: true }],
    [false, 'the session does not stand', { phase: 'unreachable' }],
    [false, 'the bot has the chat', { stage: 'bot' }],
    [false, 'the chat has ended', { stage: 'ended' }],
  ])('asks: %p, where %s', async (asks, _what, change) => {
    const store = new ChatStore({ ...INITIAL_STATE, phase: 'ready', stage: 'live', ...change });
    const timers = new ManualTimers();
    let asked = 0;
    const polling = new PollingFallback(store, () => Promise.resolve(void (asked += 1)), timers);
    polling.look();
    polling.look();
    await timers.pass(4_999);
    expect(asked).toBe(0);
    await timers.pass(1);
    expect(asked).toBe(asks ? 1 : 0);
    await timers.pass(5_000);
    expect(asked).toBe(asks ? 2 : 0);
  });

  it('asks no more once the socket is up again', async () => {
    const store = new ChatStore({ ...INITIAL_STATE, phase: 'ready', stage: 'live' });
    const timers = new ManualTimers();
    let asked = 0;
    const polling = new PollingFallback(store, () => Promise.resolve(void (asked += 1)), timers);
    store.subscribe(() => polling.look());
    polling.look();
    store.dispatch({ type: 'socket', connected: true });
    await timers.pass(60_000);
    expect(asked).toBe(0);
    store.dispatch({ type: 'socket', connected: false });
    await timers.pass(5_000);
    expect(asked).toBe(1);
  });
});
