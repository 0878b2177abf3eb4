/** Answers about orders, and their buttons. */
import type { OrderRow } from '../../contract/odoo';
import {
  abandoned,
  askFor,
  confirmWatch,
  helpToFind,
  lookupUnavailable,
  noOrders,
  notFound,
  offerLookup,
  showOrders,
  watchUnsupported,
  withWatchOffers,
} from './order-answers';

const question = { text: '', locale: 'en', channel: 'default', shopper: { id: 's', verified: false } };
const AT = '2026-11-20T12:00:00.000Z';
const order = (name: string, status: OrderRow['status'] = 'shipped'): OrderRow => ({
  ...{ name, status, placed_at: AT, lines_count: 1 },
});
const proof = { verified: false, email: 'amina@example.com' };
const actionsOf = ({ actions }: { readonly actions: readonly { readonly action: string }[] }) =>
  actions.map(({ action }) => action);

describe('the bot, about an order', () => {
  it('asks for the number, then for the proof, and remembers what it asks', () => {
    expect(askFor(question, {})).toMatchObject({ type: 'order_status', intent: 'order_tracking', asks: {} });
    expect(askFor(question, {}).content).toMatch(/number/);
    const whose = askFor(question, { reference: 'S00042' });
    expect(whose.content).toMatch(/S00042.*e-mail or phone/);
    expect(whose.asks).toEqual({ reference: 'S00042' });
  });

  it('helps to find what is missing, and goes on asking', () => {
    const asks = { reference: 'S00042' };
    expect(helpToFind(question, {}).content).not.toBe(helpToFind(question, asks).content);
    expect(helpToFind(question, asks).content).toMatch(/confirmation of your order came/);
    expect(helpToFind(question, asks).asks).toBe(asks);
  });

  it('offers to look one up by a button that asks for it', () => {
    const label = 'Where is order S00042?';
    expect(offerLookup(question, 'S00042', 0.6)).toMatchObject({
      ...{ content: label, confidence: 0.6, offer: { label, action: `reply:${label}` } },
    });
  });

  it('goes on asking when nothing was found or could be', () => {
    const asks = { reference: 'S00042', email: 'amina@example.com' };
    expect(notFound(question, asks).asks).toBe(asks);
    expect(lookupUnavailable(question, asks).asks).toBe(asks);
    expect(noOrders(question).asks).toEqual({});
  });

  it('lets the question go, with a way to a person and to the FAQ', () => {
    const left = abandoned(question);
    expect(left).toMatchObject({ type: 'text', intent: 'order_left' });
    expect(left.asks).toBeUndefined();
    expect(actionsOf(left)).toEqual(['connect_agent', 'show_faq']);
  });

  it('is sure of what it says, and always has a way to a person', () => {
    for (const answer of [askFor(question, {}), noOrders(question), notFound(question, {})]) {
      expect(answer.confidence).toBe(1);
      expect(answer.actions).toEqual([{ label: 'Talk to a person', action: 'connect_agent' }]);
    }
  });
});

describe('orders that were found', () => {
  it('are one in a sentence', () => {
    const one = order('S00042');
    expect(showOrders(question, [one], proof)).toMatchObject({
      ...{ content: 'Your order S00042 is on its way.', order: one, orders: [one], proof },
      ...{ topics: [{ kind: 'order', id: 'S00042' }] },
    });
  });

  it('are five at most, the first as the one that is meant', () => {
    const many = [1, 2, 3, 4, 5, 6].map((at) => order(`S${at}`));
    const shown = showOrders(question, many, proof);
    expect(shown.content.split('\n').slice(1)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5'].map((at) => `${at}: on its way`));
    expect(shown).toMatchObject({ order: many[0], orders: many.slice(0, 5), topics: [{ id: 'S1,S2,S3,S4,S5' }] });
  });

  it('are some, or it is a mistake to show them', () => {
    expect(() => showOrders(question, [], proof)).toThrow('no order to show');
  });
});

describe('the offer to tell when an order moves on', () => {
  const offers = (orders: OrderRow[], watches: { order: string; refused: boolean }[] = []) => {
    const orderMemory = { shown: [], watches: watches.map((watch) => ({ operationId: watch.order, ...watch })) };
    return actionsOf(withWatchOffers({ ...question, orderMemory }, showOrders(question, orders, proof)));
  };

  it('is made for three orders at most, before the way to a person', () => {
    expect(offers(['S1', 'S2', 'S3', 'S4'].map((name) => order(name)))).toEqual([
      ...['S1', 'S2', 'S3'].map((name) => `reply:Tell me when ${name} moves on`),
      'connect_agent',
    ]);
  });

  it('is made for what still moves and is not watched yet', () => {
    const orders = [order('S1', 'delivered'), order('S2', 'cancelled'), order('S3'), order('S4')];
    expect(offers(orders, [{ order: 'S3', refused: false }])).toEqual([
      'reply:Tell me when S4 moves on',
      'connect_agent',
    ]);
  });

  it('is made again when the desk refused it', () => {
    expect(offers([order('S3')], [{ order: 'S3', refused: true }])).toHaveLength(2);
  });

  it('is made where nothing is remembered, and not for what shows no order', () => {
    expect(actionsOf(withWatchOffers(question, showOrders(question, [order('S3')], proof)))).toHaveLength(2);
    expect(actionsOf(withWatchOffers(question, noOrders(question)))).toEqual(['connect_agent']);
  });

  it('is taken up: by mail where the address is proven, else in the chat, asking for one', () => {
    const mailed = confirmWatch(question, { order: 'S3', ...proof });
    expect(mailed).toMatchObject({ intent: 'order_news', watch: { order: 'S3', ...proof } });
    expect(mailed.content).toMatch(/S3.*by e-mail/);
    expect(mailed.asks).toBeUndefined();
    const told = confirmWatch(question, { order: 'S3', verified: false, phone: '01711000042' });
    expect(told.content).toMatch(/S3.*as long as this chat is open/);
    expect(told.asks).toEqual({ reference: 'S3', news: true });
  });

  it('is honest where the desk cannot', () => {
    const unable = watchUnsupported(question, 'S3');
    expect(unable).toMatchObject({ intent: 'order_news', content: expect.stringContaining('S3') as unknown });
    expect(unable.watch).toBeUndefined();
  });
});
