/** The bot's answers about orders. */
import type { OrderRow } from '../../contract/odoo';
import { translate } from '../../i18n/translate';
import { LookupFields, OrderProof, OrderAnswer, isMailed, isSettled } from '../../conversation/order-memory';
import { orderLine, ordersList } from '../../conversation/order-lines';
import type { Candidate, Question } from '../matchers/matcher';

const SHOWN_AT_ONCE = 5;
const WATCHES_OFFERED = 3;

/** Asks for the missing reference or proof. */
export function askFor(question: Question, asks: LookupFields): Candidate {
  const { locale } = question;
  const content =
    asks.reference === undefined
      ? translate(locale, 'order.which')
      : translate(locale, 'order.whose', { order: asks.reference });
  return answer(question, content, { asks });
}

/** Explains where to find the number or the proof; the question stays open. */
export function helpToFind(question: Question, asks: LookupFields): Candidate {
  const missing = asks.reference === undefined ? 'find_number' : 'find_contact';
  return answer(question, translate(question.locale, `order.${missing}`), { asks });
}

/** Offers a look-up; nothing is looked up before the shopper presses the button. */
export function offerLookup(question: Question, reference: string, confidence: number): Candidate {
  const label = translate(question.locale, 'order.where_is', { order: reference });
  return { ...answer(question, label), confidence, offer: { label, action: `reply:${label}` } };
}

/** The same for every reason, so that it reveals nothing; a correction is looked up again. */
export function notFound(question: Question, asks: LookupFields): Candidate {
  return answer(question, translate(question.locale, 'order.not_found'), { asks });
}

export function noOrders(question: Question): Candidate {
  return answer(question, translate(question.locale, 'order.none'), { asks: {} });
}

export function lookupUnavailable(question: Question, asks: LookupFields): Candidate {
  return answer(question, translate(question.locale, 'order.away'), { asks });
}

export function abandoned(question: Question): Candidate {
  const browse = { label: translate(question.locale, 'bot.browse_faq'), action: 'show_faq' };
  const left = answer(question, translate(question.locale, 'order.left'));
  return { ...left, type: 'text', intent: 'order_left', actions: [...left.actions, browse] };
}

/** Shows one order, or the latest ones. */
export function showOrders(question: Question, found: readonly OrderRow[], proof: OrderProof): Candidate {
  const { locale } = question;
  const orders = found.slice(0, SHOWN_AT_ONCE);
  const [order] = orders;
  if (order === undefined) throw new Error('There is no order to show.');
  const content = orders.length === 1 ? orderLine(order, locale) : ordersList(orders, locale);
  const topic = { kind: 'order' as const, id: orders.map(({ name }) => name).join() };
  return { ...answer(question, content, { orders, proof }), order, topics: [topic] };
}

/** Adds offers to watch the orders shown that are not watched yet. */
export function withWatchOffers({ locale, orderMemory }: Question, shown: Candidate): Candidate {
  const watched = orderMemory?.watches.filter(({ refused }) => !refused).map(({ order }) => order) ?? [];
  const offers = (shown.orders ?? [])
    .filter((order) => !isSettled(order) && !watched.includes(order.name))
    .slice(0, WATCHES_OFFERED)
    .map(({ name }) => translate(locale, 'order.tell_me', { order: name }))
    .map((label) => ({ label, action: `reply:${label}` }));
  return { ...shown, actions: [...offers, ...shown.actions] };
}

/** The desk cannot watch orders: its addon is too old. */
export function watchUnsupported(question: Question, order: string): Candidate {
  return { ...answer(question, translate(question.locale, 'order.never_watched', { order })), intent: 'order_news' };
}

export function confirmWatch(question: Question, watch: OrderProof & { readonly order: string }): Candidate {
  const { order } = watch;
  const content = translate(question.locale, isMailed(watch) ? 'order.watched_mail' : 'order.watched', { order });
  const watched: OrderAnswer = isMailed(watch) ? { watch } : { watch, asks: { reference: order, news: true } };
  return { ...answer(question, content, watched), intent: 'order_news' };
}

function answer(question: Question, content: string, rest: OrderAnswer = {}): Candidate {
  const person = { label: translate(question.locale, 'bot.talk_to_agent'), action: 'connect_agent' };
  return { type: 'order_status', content, intent: 'order_tracking', confidence: 1, actions: [person], ...rest };
}
