/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { loadDeferred } from '../features/deferred.loader';
import { aMessage, aReceipt, aSession } from '../testing/fakes/wire-samples';
import type { ChatEvent } from '../core/state/chat.event';
import { ChatStore } from '../core/state/chat.store';
import { Goodbyes } from './goodbyes';
import { Layers } from './layers.controller';

jest.mock('../features/deferred.loader', () => ({ loadDeferred: jest.fn() }));
const fetching = jest.mocked(loadDeferred);

const opened = (id: string): ChatEvent => ({ type: 'opened', session: aSession({ id, messages: [] }), seen: null });
const written = (clientMessageId: string): ChatEvent => ({
  type: 'written',
  outgoing: { clientMessageId, content: clientMessageId, timestamp: '2026-11-20T08:00:00Z' },
});
const taken = (clientMessageId: string, sequence: number): ChatEvent => ({
  type: 'accepted',
  clientMessageId,
  receipt: { ...aReceipt(sequence), ends: clientMessageId.startsWith('bye') },
});
const ENDED: ChatEvent = { type: 'ended', event: { message: 'Goodbye!', rating_requested: true } };

function chat({ fetched = Promise.resolve(true), focused = true } = {}) {
  fetching.mockReturnValue(fetched);
  const undo = { focus: jest.fn() };
  const host = {
    ...{ addController: jest.fn(), removeController: jest.fn(), requestUpdate: jest.fn() },
    ...{ focus: jest.fn(), close: jest.fn(), showFailure: jest.fn() },
    matches: () => focused,
    updateComplete: Promise.resolve(true),
    renderRoot: { querySelector: () => undo } as unknown as DocumentFragment,
  };
  const layers = new Layers(host);
  const store = new ChatStore();
  store.subscribe(new Goodbyes(layers).hear);
  const hear = async (...events: ChatEvent[]) => {
    events.forEach(store.dispatch);
    await new Promise(setImmediate);
  };
  return { hear, host, layers, undo };
}

/** The shopper said goodbye, and the time to undo it runs. */
async function ending(...before: ChatEvent[]) {
  const at = chat();
  await at.hear(opened('c1'), ...before, written('bye'), taken('bye', 2));
  expect(at.layers.isEnding).toBe(true);
  return at;
}

describe('a goodbye', () => {
  it('starts the end, and what undoes it has the focus', async () => {
    const { undo } = await ending();
    expect(undo.focus).toHaveBeenCalledTimes(1);
  });

  it('takes the focus from nothing else on the page', async () => {
    const { hear, layers, undo } = chat({ focused: false });
    await hear(opened('c1'), written('bye'), taken('bye', 2));
    expect(layers.isEnding).toBe(true);
    expect(undo.focus).not.toHaveBeenCalled();
  });

  it('ends nothing where the bar cannot be fetched, and says that it failed', async () => {
    const { hear, host, layers } = chat({ fetched: Promise.resolve(false) });
    await hear(opened('c1'), written('bye'), taken('bye', 2));
    expect(layers.isEnding).toBe(false);
    expect(host.showFailure).toHaveBeenCalledTimes(1);
  });

  it('ends nothing while more that was written is on its way', async () => {
    const { hear, layers } = chat();
    await hear(opened('c1'), written('bye'), written('wait'), taken('bye', 2), taken('wait', 3));
    expect(layers.isEnding).toBe(false);
  });

  it.each([
    ['writes on', written('wait')],
    ['has the chat ended by an agent', ENDED],
    ['gets another chat', opened('c2')],
  ])('ends nothing when the shopper %s before the bar was fetched', async (_what, event) => {
    let fetched = (_is: boolean): void => undefined;
    const { hear, layers } = chat({ fetched: new Promise((resolve) => (fetched = resolve)) });
    await hear(opened('c1'), written('bye'), taken('bye', 2), event);
    fetched(true);
    await hear();
    expect(layers.isEnding).toBe(false);
  });

  it('ends nothing under an open sheet', async () => {
    const { hear, layers } = chat();
    await hear(opened('c1'), written('bye'));
    await layers.showSheet('faq');
    await hear(taken('bye', 2));
    expect(layers.isEnding).toBe(false);
  });
});

describe('the time to undo the end', () => {
  it.each<[string, ChatEvent]>([
    ['writes on', written('wait')],
    [
      'writes on in another tab',
      { type: 'messages', messages: [aMessage(3, { type: 'user', client_message_id: 'x' })] },
    ],
    ['has the chat ended by an agent', ENDED],
    ['begins a new chat', { type: 'forgotten' }],
    ['gets another chat', opened('c2')],
  ])('is over when the shopper %s', async (_what, event) => {
    const { hear, layers } = await ending();
    await hear(event);
    expect(layers.isEnding).toBe(false);
  });

  it('started by the bot, is over when the shopper gets another chat', async () => {
    const { hear, layers } = chat();
    const answer = { ...aMessage(3, { type: 'bot' }), ends: true };
    await hear(opened('c1'), written('bye'), { type: 'answered', clientMessageId: 'bye', answer });
    expect(layers.isEnding).toBe(true);
    await hear(opened('c2'));
    expect(layers.isEnding).toBe(false);
  });

  it('started by the menu, is over when the shopper writes on or gets another chat', async () => {
    for (const event of [written('wait'), opened('c2')]) {
      const { hear, layers } = chat();
      await hear(opened('c1'));
      layers.startEnd();
      expect(layers.isEnding).toBe(true);
      await hear(event);
      expect(layers.isEnding).toBe(false);
    }
  });

  it('is over when a sheet is opened, under which it could not be undone', async () => {
    const { layers } = await ending();
    await layers.showSheet('faq');
    expect(layers.isEnding).toBe(false);
  });

  it('goes on whatever others say, and when the goodbye is delivered and read', async () => {
    const { hear, layers } = await ending();
    await hear(
      { type: 'messages', messages: [aMessage(2, { id: 'm2', type: 'user', client_message_id: 'bye' }), aMessage(3)] },
      { type: 'status', event: { conversation_id: 'c1', message_ids: ['m2'], status: 'read' } },
      opened('c1'),
    );
    expect(layers.isEnding).toBe(true);
  });
});
