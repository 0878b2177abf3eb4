/** A message of the wire as the thread shows it. */
import { aMessage } from '../../testing/fakes/wire-samples';
import { itemFromMessage, itemFromOutgoing } from './thread-item';

const order = (name: string) => ({ name, status: 'shipped' as const, placed_at: '', lines_count: 1 });

describe('a message', () => {
  it('is shown plainly when it has nothing about it', () => {
    expect(itemFromMessage(aMessage(3))).toMatchObject({
      ...{ key: 'm3', id: 'm3', sequence: 3, place: 3, type: 'agent', content: 'message 3', agentName: 'Nadia' },
      ...{ delivery: 'accepted', actions: [], faq: null, change: null, attachments: [], cards: [] },
    });
  });

  it('of the shopper keeps the key that it was written under', () => {
    expect(itemFromMessage(aMessage(3, { type: 'user', client_message_id: 'u1' })).key).toBe('u1');
    expect(itemFromMessage(aMessage(3, { type: 'user' })).key).toBe('m3');
    expect(itemFromMessage(aMessage(3, { type: 'bot', client_message_id: 'u1' })).key).toBe('m3');
  });

  it('brings orders, one or several', () => {
    const [one, two] = [order('S1'), order('S2')] as never[];
    expect(itemFromMessage(aMessage(3, { order: one })).cards).toEqual([one]);
    expect(itemFromMessage(aMessage(3, { order: one, orders: [one, two] as never })).cards).toEqual([one, two]);
  });

  it('says that it was changed or taken back', () => {
    expect(itemFromMessage(aMessage(3, { edited: true })).change).toBe('edited');
    expect(itemFromMessage(aMessage(3, { edited: true, deleted: true })).change).toBe('deleted');
  });
});

describe('what was just written', () => {
  it('stands where it was put, on its way', () => {
    const outgoing = { clientMessageId: 'u1', content: 'hello', timestamp: '2026-11-20T08:00:00Z' };
    expect(itemFromOutgoing(outgoing, 4)).toEqual({
      ...{ key: 'u1', id: null, clientMessageId: 'u1', sequence: null, place: 4, type: 'user', content: 'hello' },
      ...{ agentName: null, timestamp: outgoing.timestamp, delivery: 'sending', faq: null, change: null },
      ...{ actions: [], attachments: [], cards: [] },
    });
  });
});
