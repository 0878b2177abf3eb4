import { AT, Story } from '../../../test/support/conversations';
import type { OrderRow } from '../../contract/odoo';
import { chatEnds } from './close';
import { operationsSettled } from './delivery';
import { applyOdooEvent } from './odoo-event';
import { shopperAsksBot } from './message';

const NOTICES = { endedByAgent: 'Bye', givenBack: 'Back' };
const ANSWER = { type: 'order_status' as const, content: 'Yes', intent: null, confidence: 1, actions: [] };
const WATCH = { order: 'S00042', verified: false, email: 'amina@example.com' };

function asksToWatch(story: Story, number: number) {
  const said = { id: `m-${number}`, clientMessageId: `k-${number}`, content: 'Tell me', at: AT };
  return story.then((now, log) => shopperAsksBot(now, said, { ...ANSWER, id: `b-${number}`, watch: WATCH }, log));
}

function watching(): { story: Story; id: string } {
  const story = Story.begin();
  asksToWatch(story, 1);
  return { story, id: story.operations.at(-1)?.id ?? '' };
}

function moves(story: Story, number: number, order: Partial<OrderRow> = {}) {
  const row: OrderRow = { name: 'S00042', status: 'shipped', placed_at: AT, lines_count: 1, ...order };
  const event = { id: `e${number}`, conversation: 'c1', number, created_at: AT, kind: 'order' as const, order: row };
  return story.then((now, log) => applyOdooEvent(now, event, NOTICES, log));
}

const settles = (story: Story, id: string, status: 'done' | 'refused') => {
  const result =
    status === 'done'
      ? { id, status, duplicate: false }
      : { id, status, code: 'INVALID' as const, reason: 'the shopper has no such order' };
  return story.then((now, log) => operationsSettled(now, [result], log, AT));
};

describe('a watched order', () => {
  it('brings the chat to the desk, whole, and leaves it with the bot', () => {
    const { story } = watching();
    expect(story.operations.map(({ kind }) => kind)).toEqual(['open', 'message', 'message', 'message', 'watch_order']);
    expect(story.conversation).toMatchObject({ state: 'bot', handedOver: true });
  });

  it('is watched once, however often that is asked for', () => {
    const { story } = watching();
    expect(asksToWatch(story, 2).operations.map(({ kind }) => kind)).toEqual(['message', 'message']);
  });

  it('that moves on is told by the bot, to agents, too', () => {
    const { story } = watching();
    const told = moves(story, 1, { parcels: [{ name: 'P1', status: 'shipped' }] });
    expect(told.entries).toMatchObject([{ type: 'bot', content: 'Your order S00042 is on its way.', order: {} }]);
    expect(told.operations).toMatchObject([{ kind: 'message', author: 'bot' }]);
  });

  it('of which a part has left says so', () => {
    const { story } = watching();
    const parcels = [
      { name: 'P1', status: 'shipped' as const },
      { name: 'P2', status: 'processing' as const },
    ];
    expect(moves(story, 1, { status: 'processing', parcels }).entries[0]?.content).toMatch(/^A part of your order/);
  });

  it('is told while an agent has the chat, and not once it has ended', () => {
    const { story } = watching();
    story.conversation = { ...story.conversation, state: 'live' };
    expect(moves(story, 1).entries).toHaveLength(1);
    story.then((now, log) => chatEnds(now, { at: AT, by: 'shopper', reason: 'x', noticeId: 'n', notice: 'Bye' }, log));
    const after = moves(story, 2, { status: 'delivered' });
    expect(after.entries).toHaveLength(0);
    expect(after.next.lastEventNumber).toBe(2);
  });

  it('that has arrived is watched no longer', () => {
    const { story } = watching();
    moves(story, 1, { status: 'delivered' });
    expect(story.conversation.orderMemory?.watches).toEqual([]);
  });

  it('is taken back once if the desk refuses it, and may be asked for again', () => {
    const { story, id } = watching();
    expect(settles(story, id, 'refused').entries).toMatchObject([{ type: 'system' }]);
    expect(settles(story, id, 'refused').entries).toHaveLength(0);
    expect(asksToWatch(story, 2).operations.at(-1)).toMatchObject({ kind: 'watch_order', order: 'S00042' });
    expect(story.operations.at(-1)?.id).not.toBe(id);
  });

  it('is no further word if the desk takes it', () => {
    const { story, id } = watching();
    expect(settles(story, id, 'done').entries).toHaveLength(0);
  });
});
