/** The draft and the messages on their way, on this page and the next. */
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage, aReceipt, aSession } from '../../testing/fakes/wire-samples';
import { UnreachableError } from '../api/client.errors';
import { ChatStore } from '../state/chat.store';
import { itemFromMessage } from '../state/thread-item';
import { OutgoingMessages } from './outgoing-messages';
import { ShopperMemory } from './shopper-memory';
import { TypingNotice } from './typing-notice';

type Stage = 'bot' | 'waiting' | 'live';

/** @param away how many attempts do not get through. */
function outgoingIn(stage: Stage, away = 0, keep = new FakeStorage(), tab = new FakeStorage()) {
  const timers = new ManualTimers();
  const store = new ChatStore();
  store.dispatch({ type: 'opened', session: aSession({ state: stage }), seen: null });
  let left = away;
  let sequence = 1;
  const send = () =>
    left-- > 0 ? Promise.reject(new UnreachableError('spec')) : Promise.resolve(aReceipt((sequence += 1)));
  const client = new FakeClient({ send });
  const typed: boolean[] = [];
  const memory = new ShopperMemory('https://bridge', 'default', keep, tab, timers);
  let count = 0;
  const outgoing = new OutgoingMessages({
    ...{ client, socket: client.theSocket, store, timers, memory },
    renewal: { open: () => Promise.resolve(), withSession: (call) => call() },
    settled: () => Promise.resolve(),
    consented: () => Promise.resolve(),
    typing: new TypingNotice((isTyping) => typed.push(isTyping), timers),
    newId: () => `u${(count += 1)}`,
  });
  return { client, keep, memory, outgoing, store, tab, timers, typed };
}

const item = itemFromMessage(aMessage(4, { type: 'user', client_message_id: 'old', content: 'again' }));

describe('a text that is sent', () => {
  it('goes without the blanks around it, at the time of now', async () => {
    const { client, outgoing, store, timers } = outgoingIn('live');
    expect(outgoing.send('  hello \n')).toBe(true);
    expect(store.state.thread.at(-1)).toMatchObject({ content: 'hello', timestamp: '2026-11-20T08:00:00.000Z' });
    await timers.pass(0);
    expect(client.sent).toEqual([{ content: 'hello', client_message_id: 'u1' }]);
  });

  it('is some text, and fits', () => {
    const { client, outgoing, store } = outgoingIn('live');
    expect(outgoing.send(' \n ')).toBe(false);
    expect(store.state.notice).toBeNull();
    expect(outgoing.send('x'.repeat(60_000))).toBe(false);
    expect(store.state.notice?.kind).toBe('too-long');
    expect(client.sent).toEqual([]);
  });

  it('ends the typing', () => {
    const { outgoing, typed } = outgoingIn('live');
    outgoing.draft('hel');
    outgoing.send('hello');
    expect(typed).toEqual([true, false]);
  });
});

describe('a message that is sent again', () => {
  it('is the same one at once, if the bridge never had it', async () => {
    const { client, outgoing, store, timers } = outgoingIn('live', 1);
    outgoing.send('hello');
    await timers.pass(0);
    const waiting = store.state.thread.at(-1);
    if (waiting === undefined) throw new Error('nothing was written');
    outgoing.retry(waiting);
    await timers.pass(0);
    expect(client.sent.map(({ client_message_id }) => client_message_id)).toEqual(['u1', 'u1']);
  });

  it('is a new one with the same text, if Odoo refused it for good', async () => {
    const { client, outgoing, timers } = outgoingIn('live');
    outgoing.retry(item);
    await timers.pass(0);
    expect(client.sent).toEqual([{ content: 'again', client_message_id: 'u1' }]);
  });

  it('goes at once when something got better', async () => {
    const { client, outgoing, timers } = outgoingIn('live', 1);
    outgoing.send('hello');
    await timers.pass(0);
    outgoing.tryNow();
    await timers.pass(0);
    expect(client.sent).toHaveLength(2);
  });
});

describe('a draft', () => {
  it('is shown, and kept for the next page', () => {
    const { keep, outgoing, store, tab } = outgoingIn('bot');
    outgoing.draft('half a sen');
    expect(store.state.draft).toBe('half a sen');
    const next = outgoingIn('bot', 0, keep, tab);
    next.outgoing.resume();
    expect(next.store.state.draft).toBe('half a sen');
  });

  it('of nothing is no event on the next page', () => {
    const { outgoing, store } = outgoingIn('bot');
    const heard: string[] = [];
    store.subscribe((_, { type }) => heard.push(type));
    outgoing.resume();
    expect(heard).toEqual([]);
  });

  it('is typing for a person alone, until it is empty', () => {
    const { outgoing, typed } = outgoingIn('live');
    outgoing.draft('h');
    outgoing.draft('');
    expect(typed).toEqual([true, false]);
    for (const stage of ['bot', 'waiting'] as const) {
      const other = outgoingIn(stage);
      other.outgoing.draft('h');
      expect(other.typed).toEqual([]);
    }
  });

  it('is no longer typed once stopped', () => {
    const { outgoing, typed } = outgoingIn('live');
    outgoing.draft('h');
    outgoing.stop();
    expect(typed).toEqual([true, false]);
  });
});

describe('what this page could not send', () => {
  it('is sent by the next under the same ids, in its order, and then forgotten', async () => {
    const first = outgoingIn('live', 99);
    first.outgoing.send('one');
    first.outgoing.send('two');
    await first.timers.pass(0);
    first.outgoing.stop();
    expect(first.memory.recallUnsent().outgoing.map(({ content }) => content)).toEqual(['one', 'two']);
    const next = outgoingIn('live', 0, first.keep, first.tab);
    next.outgoing.resume();
    await next.timers.pass(0);
    expect(next.client.sent.map(({ client_message_id }) => client_message_id)).toEqual(['u1', 'u2']);
    expect(next.memory.recallUnsent().outgoing).toEqual([]);
  });

  it('is sent by nobody once this page is stopped', async () => {
    const { client, outgoing, timers } = outgoingIn('live', 1);
    outgoing.send('one');
    await timers.pass(0);
    outgoing.stop();
    await timers.pass(60_000);
    expect(client.sent).toHaveLength(1);
  });

  it('is kept beside the draft', () => {
    const { memory, outgoing } = outgoingIn('live', 99);
    outgoing.draft('half a sen');
    outgoing.send('one');
    expect(memory.recallUnsent()).toMatchObject({ draft: 'half a sen', outgoing: [{ content: 'one' }] });
  });
});
