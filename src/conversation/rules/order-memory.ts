/** Updates what a conversation remembers of orders: open questions, orders shown, orders watched. */
import { translate } from '../../i18n/translate';
import type { OdooEvent, OperationResult, WatchOrderOperation } from '../../contract/odoo';
import type { Conversation, LogEntry } from '../conversation';
import { NO_ORDERS, OrderMemory, OrderAnswer, OrderWatch, isMailed, isSettled } from '../order-memory';
import { orderLine } from '../order-lines';
import type { Draft } from './draft';

/** An open question of the bot is dropped after this time. */
const QUESTION_OPEN_MS = 15 * 60_000;
const REMEMBERED = 10;

/** The memory at this instant: a question that is too old is dropped. */
export function orderMemoryAt({ orderMemory }: Conversation, at: string): OrderMemory | undefined {
  if (orderMemory?.question === undefined) return orderMemory;
  const { question, ...rest } = orderMemory;
  return Date.parse(at) - Date.parse(question.askedAt) > QUESTION_OPEN_MS ? rest : orderMemory;
}

/** Remembers the orders of a bot answer. `transcript` is handed over when an order is watched, for the desk does that. */
export function rememberOrders(draft: Draft, answer: OrderAnswer, at: string, transcript: readonly LogEntry[]): Draft {
  const { question: before, ...memory } = draft.now.orderMemory ?? NO_ORDERS;
  const { asks, orders, proof, watch } = answer;
  const question = asks === undefined ? undefined : { ...asks, askedAt: at };
  if (question !== undefined || before !== undefined) {
    draft.change({ orderMemory: { ...memory, ...(question === undefined ? {} : { question }) } });
  }
  if (orders !== undefined && proof !== undefined) remember(draft, orders, proof);
  return watch === undefined ? draft : watchOrder(draft, watch, transcript);
}

/** The desk refused to watch an order: the shopper reads a notice, for the bot had promised it. */
export function watchesSettled(draft: Draft, results: readonly OperationResult[], at: string): Draft {
  for (const { id, status } of results) {
    const watch = draft.now.orderMemory?.watches.find(({ operationId }) => operationId === id);
    if (watch === undefined || watch.refused || status === 'done') continue;
    replaceWatch(draft, watch, { ...watch, refused: true });
    if (draft.now.state === 'ended') continue;
    const content = translate(draft.now.locale, 'order.not_watched', { order: watch.order });
    draft.record({ id: `watch-refused-${id}`, type: 'system', content, timestamp: at });
  }
  return draft;
}

/** A watched order changed: the bot says so, unless the chat has ended. */
export function orderChanged(draft: Draft, { id, order, created_at }: Extract<OdooEvent, { kind: 'order' }>): Draft {
  const memory = draft.now.orderMemory ?? NO_ORDERS;
  if (isSettled(order)) {
    const shown = memory.shown.map((one) => (one.order === order.name ? { ...one, settled: true } : one));
    draft.change({
      orderMemory: { ...memory, shown, watches: memory.watches.filter((one) => one.order !== order.name) },
    });
  }
  if (draft.now.state === 'ended') return draft;
  const content = orderLine(order, draft.now.locale);
  return draft.append({ id: `desk-order-${id}`, type: 'bot', content, timestamp: created_at, order });
}

function remember(draft: Draft, orders: NonNullable<OrderAnswer['orders']>, proof: NonNullable<OrderAnswer['proof']>) {
  const memory = draft.now.orderMemory ?? NO_ORDERS;
  const names = orders.map(({ name }) => name);
  const others = memory.shown.filter(({ order }) => !names.includes(order));
  const newestLast = [...orders].reverse();
  const shown = newestLast.map((order) => ({ ...proof, order: order.name, settled: isSettled(order) }));
  draft.change({ orderMemory: { ...memory, shown: [...others, ...shown].slice(-REMEMBERED) } });
}

/** Watching an order again changes nothing, unless updates are to be mailed now. */
function watchOrder(draft: Draft, watch: NonNullable<OrderAnswer['watch']>, transcript: readonly LogEntry[]): Draft {
  const memory = draft.now.orderMemory ?? NO_ORDERS;
  const earlier = memory.watches.find(({ order }) => order === watch.order);
  const mailed = isMailed(watch);
  if (earlier !== undefined && !earlier.refused && (earlier.mailed === true || !mailed)) return draft;
  const { id: conversation, lastSequence } = draft.now;
  const operation: WatchOrderOperation = {
    id: `${conversation}:watch:${lastSequence}`,
    conversation,
    kind: 'watch_order',
    ...watch,
  };
  const watches = [
    ...memory.watches.filter((one) => one !== earlier),
    { operationId: operation.id, order: watch.order, mailed, refused: false },
  ];
  return draft
    .handOver(transcript)
    .change({ orderMemory: { ...memory, watches } })
    .enqueue(operation);
}

function replaceWatch(draft: Draft, old: OrderWatch, next: OrderWatch): void {
  const memory = draft.now.orderMemory ?? NO_ORDERS;
  draft.change({ orderMemory: { ...memory, watches: memory.watches.map((one) => (one === old ? next : one)) } });
}
