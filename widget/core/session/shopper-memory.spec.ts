import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ShopperMemory } from './shopper-memory';

const AT_NOON = { now: () => Date.parse('2026-11-20T12:00:00Z') };
const message = (id: string, timestamp = '2026-11-20T11:59:00Z') => ({
  clientMessageId: id,
  content: `text ${id}`,
  timestamp,
});

describe('what could not be sent yet', () => {
  const browser = () => {
    const keep = new FakeStorage();
    return () => new ShopperMemory('https://bridge.example', 'default', keep, new FakeStorage(), AT_NOON);
  };

  it('survives the tab it was written in', () => {
    const newTab = browser();
    newTab().rememberUnsent({ draft: 'half a sen', outgoing: [message('a'), message('b')] });
    expect(newTab().recallUnsent()).toEqual({ draft: '', outgoing: [message('a'), message('b')] });
  });

  it('is not forgotten because another tab sends what it has itself', () => {
    const newTab = browser();
    const [one, other] = [newTab(), newTab()];
    one.rememberUnsent({ draft: '', outgoing: [message('a')] });
    other.rememberUnsent({ draft: '', outgoing: [message('b')] });
    other.rememberUnsent({ draft: '', outgoing: [] });
    expect(newTab().recallUnsent().outgoing).toEqual([message('a')]);
  });

  it('is gone once whoever took it up has sent it', () => {
    const newTab = browser();
    newTab().rememberUnsent({ draft: '', outgoing: [message('a')] });
    const next = newTab();
    next.rememberUnsent({ draft: '', outgoing: next.recallUnsent().outgoing });
    next.rememberUnsent({ draft: '', outgoing: [] });
    expect(newTab().recallUnsent().outgoing).toEqual([]);
  });

  it('is not sent any more when it is a day old', () => {
    const newTab = browser();
    newTab().rememberUnsent({ draft: '', outgoing: [message('old', '2026-11-19T11:59:00Z'), message('new')] });
    expect(newTab().recallUnsent().outgoing).toEqual([message('new')]);
  });

  it('keeps its draft through a new chat, but not for whoever comes after the shopper', () => {
    const [keep, tab] = [new FakeStorage(), new FakeStorage()];
    const onNextPage = () => new ShopperMemory('https://bridge.example', 'default', keep, tab, AT_NOON);
    onNextPage().rememberUnsent({ draft: 'half a sen', outgoing: [] });
    onNextPage().remember({ conversationId: 'first' });
    onNextPage().remember({ conversationId: 'second' });
    expect(onNextPage().recallUnsent().draft).toBe('half a sen');
    keep.clear();
    expect(onNextPage().recallUnsent().draft).toBe('');
    onNextPage().remember({ conversationId: 'of somebody else' });
    expect(onNextPage().recallUnsent().draft).toBe('');
  });

  it('is stored nowhere when there is nothing', () => {
    const keep = new FakeStorage();
    const tab = new FakeStorage();
    const memory = new ShopperMemory('https://bridge.example', 'default', keep, tab, AT_NOON);
    memory.rememberUnsent({ draft: 'x', outgoing: [message('a')] });
    memory.rememberUnsent({ draft: '', outgoing: [] });
    expect([keep.length, tab.length]).toEqual([0, 0]);
  });
});

describe('what a browser remembers of a chat', () => {
  const memoryIn = (keep: FakeStorage | null, tab: FakeStorage | null = null) =>
    new ShopperMemory('https://bridge.example', 'default', keep, tab, AT_NOON);
  const KEY = 'storefront-chat:https://bridge.example:default';
  const nothing = { resumeToken: null, conversationId: null, seen: null, live: false };

  it('is read back, changed part by part, and forgotten', () => {
    const keep = new FakeStorage();
    const all = { resumeToken: 'r', conversationId: 'c1', seen: 3, live: true };
    memoryIn(keep).remember(all);
    expect(memoryIn(keep).recall()).toEqual(all);
    memoryIn(keep).remember({ seen: 4 });
    expect(memoryIn(keep).recall()).toEqual({ ...all, seen: 4 });
    memoryIn(keep).forget();
    expect(memoryIn(keep).recall()).toEqual(nothing);
    expect(keep.length).toBe(1);
  });

  it.each(['', 'no JSON', 'null', '[1]', '{"resumeToken":1,"conversationId":{},"seen":"3","live":"yes"}'])(
    'is nothing where %p is kept',
    (kept) => {
      const keep = new FakeStorage();
      keep.setItem(KEY, kept);
      expect(memoryIn(keep).recall()).toEqual(nothing);
    },
  );

  it('takes nothing else than messages for messages that were not sent', () => {
    const keep = new FakeStorage();
    const fine = message('a');
    keep.setItem(`${KEY}:outbox`, JSON.stringify([null, 'x', { clientMessageId: 'b' }, { content: 'c' }, fine]));
    expect(memoryIn(keep).recallUnsent().outgoing).toEqual([fine]);
    keep.setItem(`${KEY}:outbox`, '{}');
    expect(memoryIn(keep).recallUnsent().outgoing).toEqual([]);
  });

  it('takes nothing else than a text for the draft', () => {
    const [keep, tab] = [new FakeStorage(), new FakeStorage()];
    tab.setItem(KEY, JSON.stringify({ draft: 7, conversation: null }));
    expect(memoryIn(keep, tab).recallUnsent().draft).toBe('');
  });

  it('is nothing where the browser refuses to keep anything, and the chat goes on', () => {
    const memory = memoryIn(null);
    memory.remember({ resumeToken: 'r' });
    memory.rememberUnsent({ draft: 'x', outgoing: [message('a')] });
    memory.rememberUnsent({ draft: '', outgoing: [] });
    expect(memory.recall()).toEqual(nothing);
    const full = new FakeStorage();
    full.setItem = () => {
      throw new Error('The store is full.');
    };
    expect(() => memoryIn(full, full).remember({ resumeToken: 'r' })).not.toThrow();
  });
});
