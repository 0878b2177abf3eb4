/** A single order look-up: what reaches the order book, and what is said when it does not answer. */
import type { OrderQuery, OrderRow, ShopperCard } from '../../contract/odoo';
import { AT } from '../../../test/support/conversations';
import { countersInMemory } from '../../../test/support/counters';
import { DeskUnavailable } from '../../conversation/conversation.errors';
import type { OrderMemory } from '../../conversation/order-memory';
import { LookupAttempts } from './lookup-attempts';
import { OrderMatcher } from './order.matcher';
import { NAMES } from '../../../test/support/names';

const EMAIL = 'amina@example.com';
const order = (name: string): OrderRow => ({ name, status: 'shipped', placed_at: AT, lines_count: 1 });
const shown = (name: string, settled = false) => ({ order: name, verified: false, email: EMAIL, settled });

/** Asks a matcher whose order book answers `find`. */
function askingWith(find: (query: OrderQuery) => Promise<OrderRow[]>) {
  const asked: OrderQuery[] = [];
  const abilities: string[] = [];
  const book = {
    find: (query: OrderQuery) => {
      asked.push(query);
      return find(query);
    },
  };
  const can = (ability: string) => ability === 'watch_orders' && abilities.push(ability) > 0;
  const matcher = new OrderMatcher(book, new LookupAttempts(countersInMemory(), NAMES), { can });
  const ask = async (text: string, memory: Partial<OrderMemory> = {}, shopper: Partial<ShopperCard> = {}) => {
    const orderMemory = { shown: [], watches: [], ...memory };
    const who = { id: 's', verified: false, ...shopper };
    return (await matcher.match({ text, locale: 'en', channel: 'default', shopper: who, orderMemory }))[0];
  };
  return { ask, asked };
}

const none = () => Promise.resolve([]);
const open = (fields: object) => ({ question: { askedAt: AT, ...fields } });

describe('an order look-up', () => {
  it('says that orders cannot be looked up while the desk is away, and goes on asking', async () => {
    const { ask } = askingWith(() => Promise.reject(new DeskUnavailable()));
    const answer = await ask(`S00042 ${EMAIL}`);
    expect(answer).toMatchObject({ type: 'order_status', asks: { reference: 'S00042', email: EMAIL } });
    expect(answer?.content).toMatch(/at the moment/);
  });

  it('does not hide a mistake', async () => {
    const { ask } = askingWith(() => Promise.reject(new Error('a mistake')));
    await expect(ask(`S00042 ${EMAIL}`)).rejects.toThrow('a mistake');
  });

  it('tells an account without orders from an order that is not found', async () => {
    const { ask } = askingWith(none);
    expect((await ask('track my order', {}, { verified: true, email: EMAIL }))?.content).toMatch(
      /no orders under your/,
    );
    expect((await ask(`S00042 ${EMAIL}`))?.content).toMatch(/could not find/);
  });

  it('shows one order where one was asked for, whatever the book finds', async () => {
    const { ask } = askingWith(() => Promise.resolve([order('S00042'), order('S00043')]));
    expect((await ask(`S00042 ${EMAIL}`))?.orders).toHaveLength(1);
    expect((await ask('track my order', {}, { verified: true, email: EMAIL }))?.orders).toHaveLength(2);
  });

  it('remembers the proof that it was found with', async () => {
    const { ask } = askingWith(() => Promise.resolve([order('S00042')]));
    expect((await ask(`S00042 ${EMAIL}`))?.proof).toEqual({ verified: false, email: EMAIL });
    const own = await ask('S00042', {}, { verified: true, email: EMAIL });
    expect(own?.proof).toEqual({ verified: true, email: EMAIL });
  });

  it('is blocked by those in vain alone', async () => {
    const { ask, asked } = askingWith(({ reference }) =>
      Promise.resolve(reference === 'S00042' ? [order('S00042')] : []),
    );
    for (let turn = 0; turn < 4; turn += 1) await ask(`S0010${turn} ${EMAIL}`);
    expect((await ask(`S00042 ${EMAIL}`))?.order).toBeDefined();
    for (let turn = 0; turn < 5; turn += 1) await ask(`S0020${turn} ${EMAIL}`);
    expect((await ask(`S00042 ${EMAIL}`))?.order).toBeUndefined();
    expect(asked).toHaveLength(10);
  });

  it('reads the first thousand characters', async () => {
    const { ask } = askingWith(none);
    expect(await ask(`${' '.repeat(980)} where is S00042`)).toBeDefined();
    expect(await ask(`${'a '.repeat(500)}where is S00042`)).toBeUndefined();
  });
});

describe('a question that is open', () => {
  it('is left, helped with, answered or asked again', async () => {
    const { ask } = askingWith(none);
    expect((await ask('never mind', open({})))?.intent).toBe('order_left');
    expect((await ask("i don't know the number", open({})))?.content).toMatch(/confirmation/);
    expect((await ask('a@b', open({ reference: 'S00042' })))?.asks).toEqual({ reference: 'S00042' });
    expect(await ask('a@b', open({ reference: 'S00042', news: true }))).toBeUndefined();
    expect(await ask('do you sell ghee', open({ reference: 'S00042' }))).toBeUndefined();
  });

  it('is not there for who says the same without it', async () => {
    const { ask } = askingWith(none);
    for (const text of ['never mind', "i don't know the number", 'a@b', EMAIL, '42042']) {
      expect(await ask(text)).toBeUndefined();
    }
  });

  it('makes any answer to it one about the order', async () => {
    const { ask } = askingWith(none);
    expect((await ask('cancel it, S00042', open({ email: EMAIL })))?.confidence).toBe(1);
    expect((await ask('cancel it, S00042'))?.confidence).toBe(0.6);
    expect((await ask(`${EMAIL} S00042 was for my mother`))?.confidence).toBe(1);
    expect((await ask('01711000042, S00042 was for my mother'))?.confidence).toBe(1);
  });
});

describe('news of an order', () => {
  const { ask, asked } = askingWith(() => Promise.resolve([order('S00042')]));
  const tellMe = 'tell me when it ships';

  it('is of the one named, however it is written, else of the last that still moves', async () => {
    const memory = { shown: [shown('SD-00041'), shown('S00042'), shown('S00043', true)] };
    expect((await ask(tellMe, memory))?.watch).toEqual({ order: 'S00042', verified: false, email: EMAIL });
    expect((await ask('tell me when sd 00041 ships', memory))?.watch?.order).toBe('SD-00041');
    expect((await ask('tell me when S00043 ships', memory))?.watch).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is of none that was not shown: that is looked up first', async () => {
    expect((await ask('tell me when my order ships'))?.content).toMatch(/number/);
    expect(await ask(tellMe)).toBeUndefined();
    const found = await ask(EMAIL, open({ reference: 'S00042', news: true }));
    expect(found?.watch).toEqual({ order: 'S00042', verified: false, email: EMAIL });
  });
});
