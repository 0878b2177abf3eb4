/** Memory of a chat about orders: questions still open, orders shown, orders watched. */
import { AT, Story } from '../../../test/support/conversations';
import type { OdooEvent, OrderRow } from '../../contract/odoo';
import { type OrderMemory, type OrderAnswer, NO_ORDERS } from '../order-memory';
import { Draft } from './draft';
import { orderMemoryAt, orderChanged, rememberOrders, watchesSettled } from './order-memory';

const CHAT = Story.begin().conversation;
const EMAIL = { verified: false, email: 'amina@shop.example' };
const order = (name: string, status: OrderRow['status'] = 'shipped'): OrderRow => ({
  ...{ name, status, placed_at: AT, lines_count: 1 },
});
const draftWith = (orderMemory?: OrderMemory) => new Draft({ ...CHAT, ...(orderMemory && { orderMemory }) });
const remembered = (answer: OrderAnswer, before?: OrderMemory) =>
  rememberOrders(draftWith(before), answer, AT, []).decision();
const memoryOf = (answer: OrderAnswer, before?: OrderMemory) => remembered(answer, before).next.orderMemory;

describe('a question of the bot', () => {
  const later = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

  it('stays open for a quarter of an hour', () => {
    const orderMemory = { ...NO_ORDERS, question: { reference: 'S00042', askedAt: AT } };
    const chat = { ...CHAT, orderMemory };
    expect(orderMemoryAt(chat, later(15))).toBe(orderMemory);
    expect(orderMemoryAt(chat, later(15.1))).toEqual(NO_ORDERS);
  });

  it('is none where none was asked', () => {
    expect(orderMemoryAt(CHAT, AT)).toBeUndefined();
    expect(orderMemoryAt({ ...CHAT, orderMemory: NO_ORDERS }, later(99))).toBe(NO_ORDERS);
  });

  it('is remembered with its time, and over once something else is said', () => {
    const asked = memoryOf({ asks: { reference: 'S00042' } });
    expect(asked).toEqual({ ...NO_ORDERS, question: { reference: 'S00042', askedAt: AT } });
    expect(memoryOf({ asks: { email: EMAIL.email } }, asked)?.question).toEqual({ email: EMAIL.email, askedAt: AT });
    expect(memoryOf({}, asked)).toEqual(NO_ORDERS);
  });

  it('leaves nothing behind in a chat that is about something else', () => {
    expect(memoryOf({})).toBeUndefined();
  });
});

describe('orders that were shown', () => {
  it('are remembered with their proof, the newest last, each once', () => {
    const first = memoryOf({ orders: [order('S2'), order('S1', 'delivered')], proof: EMAIL });
    expect(first?.shown).toEqual([
      { ...EMAIL, order: 'S1', settled: true },
      { ...EMAIL, order: 'S2', settled: false },
    ]);
    const verified = { verified: true };
    expect(memoryOf({ orders: [order('S1')], proof: verified }, first)?.shown).toEqual([
      { ...EMAIL, order: 'S2', settled: false },
      { ...verified, order: 'S1', settled: false },
    ]);
  });

  it('are the latest ten', () => {
    const many = Array.from({ length: 12 }, (_, i) => order(`S${i}`));
    const shown = memoryOf({ orders: many, proof: EMAIL })?.shown.map((one) => one.order);
    expect(shown).toEqual(['S9', 'S8', 'S7', 'S6', 'S5', 'S4', 'S3', 'S2', 'S1', 'S0']);
  });

  it('are not remembered without a proof, for nobody could be shown them again', () => {
    expect(memoryOf({ orders: [order('S1')] })).toBeUndefined();
    expect(memoryOf({ proof: EMAIL })).toBeUndefined();
  });
});

describe('orders that are watched', () => {
  const watch = (name: string, proof: object = {}) => ({ watch: { verified: false, order: name, ...proof } });

  it('are watched each for itself, and again when mails are wanted, too', () => {
    const one = memoryOf(watch('S1'));
    expect(one?.watches).toEqual([
      { operationId: expect.any(String) as unknown, order: 'S1', mailed: false, refused: false },
    ]);
    const two = memoryOf(watch('S2'), one);
    expect(two?.watches.map((each) => each.order)).toEqual(['S1', 'S2']);
    const mailed = memoryOf(watch('S1', { email: EMAIL.email }), two);
    expect(mailed?.watches.map((each) => [each.order, each.mailed])).toEqual([
      ['S2', false],
      ['S1', true],
    ]);
    for (const again of [watch('S1'), watch('S1', { email: EMAIL.email })])
      expect(remembered(again, mailed).operations).toEqual([]);
  });

  it('are taken back one by one when the desk refuses, in words only while the chat goes on', () => {
    const watches = ['S1', 'S2'].map((name) => ({
      operationId: `w-${name}`,
      order: name,
      mailed: false,
      refused: false,
    }));
    const refused = [{ id: 'w-S2', status: 'refused', code: 'INVALID', reason: 'no' }] as const;
    const { next, entries } = watchesSettled(draftWith({ ...NO_ORDERS, watches }), refused, AT).decision();
    expect(next.orderMemory?.watches).toEqual([watches[0], { ...watches[1], refused: true }]);
    expect(entries).toMatchObject([{ type: 'system', content: expect.stringContaining('S2') as string }]);
    const over = new Draft({ ...CHAT, state: 'ended', orderMemory: { ...NO_ORDERS, watches } });
    const silent = watchesSettled(over, refused, AT).decision();
    expect(silent.entries).toEqual([]);
    expect(silent.next.orderMemory?.watches[1]?.refused).toBe(true);
  });

  it('are none in a chat that never was about orders', () => {
    const done = [{ id: 'm-1', status: 'refused', code: 'INVALID', reason: 'no' }] as const;
    expect(watchesSettled(draftWith(), done, AT).decision().next).toEqual(CHAT);
  });

  it('settle alone: what is known of other orders stays', () => {
    const shown = ['S1', 'S2'].map((name) => ({ ...EMAIL, order: name, settled: false }));
    const watches = ['S1', 'S2'].map((name) => ({
      operationId: `w-${name}`,
      order: name,
      mailed: false,
      refused: false,
    }));
    const moved = (status: OrderRow['status'], memory?: OrderMemory) => {
      const event: Extract<OdooEvent, { kind: 'order' }> = {
        ...{ id: 'e1', conversation: 'c1', number: 1, created_at: AT, kind: 'order', order: order('S1', status) },
      };
      return orderChanged(draftWith(memory), event).decision().next.orderMemory;
    };
    const before = { ...NO_ORDERS, shown, watches };
    expect(moved('delivered', before)).toEqual({
      shown: [{ ...shown[0], settled: true }, shown[1]],
      watches: [watches[1]],
    });
    expect(moved('shipped', before)).toBe(before);
    expect(moved('cancelled')).toEqual(NO_ORDERS);
  });
});
