/** Messages that are missing between two that are known. */
import { FakeClient } from '../../testing/fakes/fake-client';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage } from '../../testing/fakes/wire-samples';
import type { ChatClient } from '../api/chat-client.port';
import { UnreachableError } from '../api/client.errors';
import { ChatStore } from '../state/chat.store';
import { GapFiller } from './gap-filler';

/** Knows the messages of these sequences. */
function fillerWith(messages: ChatClient['messages'], ...known: number[]) {
  const client = new FakeClient({ messages });
  const store = new ChatStore();
  const timers = new ManualTimers();
  const gaps = new GapFiller(client, store, timers);
  const hear = (...sequences: number[]) => {
    store.dispatch({ type: 'messages', messages: sequences.map((sequence) => aMessage(sequence)) });
    gaps.look();
  };
  hear(...known);
  return { client, gaps, hear, timers, thread: () => store.state.thread.map(({ sequence }) => sequence) };
}

/** A page of the messages after `after`, so many at most. */
const paged = (last: number, most: number): ChatClient['messages'] => {
  return (after) => {
    const sequences = Array.from({ length: last - after }, (_, at) => after + 1 + at).slice(0, most);
    const messages = sequences.map((sequence) => aMessage(sequence));
    return Promise.resolve({ messages, last_sequence: last, has_more: after + most < last });
  };
};

describe('a gap in the thread', () => {
  it('is filled after a moment in which the message may still come', async () => {
    const { client, thread, timers } = fillerWith(paged(3, 9), 1, 3);
    await timers.pass(399);
    expect(client.pages).toEqual([]);
    await timers.pass(1);
    expect(client.pages).toEqual([1]);
    expect(thread()).toEqual([1, 2, 3]);
  });

  it('is asked for once, however much comes meanwhile', async () => {
    const { client, hear, timers } = fillerWith(paged(5, 9), 1, 3);
    hear(4);
    hear(5);
    await timers.pass(1_000);
    expect(client.pages).toEqual([1]);
  });

  it('is asked for again when there is another', async () => {
    const { client, hear, thread, timers } = fillerWith(paged(5, 9), 1, 3);
    await timers.pass(400);
    hear(7);
    await timers.pass(400);
    expect(client.pages).toEqual([1, 5]);
    expect(thread()).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('is left alone when the message came by itself, and where there is none', async () => {
    const { client, hear, timers } = fillerWith(paged(3, 9), 1, 3);
    hear(2);
    await timers.pass(1_000);
    hear(4);
    await timers.pass(1_000);
    expect(client.pages).toEqual([]);
  });

  it('is left alone once stopped', async () => {
    const { client, gaps, timers } = fillerWith(paged(3, 9), 1, 3);
    gaps.stop();
    await timers.pass(1_000);
    expect(client.pages).toEqual([]);
  });

  it('is looked for again after the bridge was away', async () => {
    const answers = [Promise.reject(new UnreachableError('spec')), paged(3, 9)(1)];
    const { client, gaps, thread, timers } = fillerWith(() => answers.shift() ?? paged(3, 9)(1), 1, 3);
    await timers.pass(400);
    expect(thread()).toEqual([1, 3]);
    gaps.look();
    await timers.pass(400);
    expect(client.pages).toEqual([1, 1]);
    expect(thread()).toEqual([1, 2, 3]);
  });
});

describe('catching up', () => {
  it('goes on page by page to the end', async () => {
    const { client, gaps, thread } = fillerWith(paged(6, 2), 1);
    await gaps.catchUp();
    expect(client.pages).toEqual([1, 3, 5]);
    expect(thread()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('ends where a page brings nothing new, whatever it promises', async () => {
    const empty: ChatClient['messages'] = () => Promise.resolve({ messages: [], last_sequence: 9, has_more: true });
    const { client, gaps } = fillerWith(empty, 1);
    await gaps.catchUp();
    expect(client.pages).toEqual([1]);
  });
});
