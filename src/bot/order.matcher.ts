/** Order look-up: an exact reference with the order's e-mail or phone, or a verified shopper's own orders. */
import type { OrderQuery, OrderRow } from '../contract/facade';
import { DeskUnavailable } from '../conversation/conversation.errors';
import { Notice, noticeFor } from '../conversation/notices';
import { orderStatusLabel } from '../conversation/order-status';
import type { OrderBook } from '../conversation/ports';
import type { LookupAttempts } from './lookup-attempts';
import type { Candidate, Matcher, Question } from './matcher';
import { normalize } from './normalize';

const REFERENCE = /(?:^|[^\p{L}\p{N}])(s[od]?-?\d{3,12})(?![\p{L}\p{N}])/iu;
const EMAIL = /[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[a-z]{2,24}/i;
const PHONE = /(?:\+|00)?\d[\d ()-]{7,17}\d/;
const ABOUT_AN_ORDER =
  /(track|where).{0,20}(order|parcel|package|delivery)|order.{0,12}(status|track)|^track( it)?$|অর্ডার.{0,20}(কোথায়|ট্র্যাক|স্ট্যাটাস|অবস্থা|খবর)|(ট্র্যাক|কোথায়).{0,20}অর্ডার/;

export class OrderMatcher implements Matcher {
  readonly name = 'order';

  constructor(
    private readonly orders: OrderBook,
    private readonly attempts: LookupAttempts,
  ) {}

  async match(question: Question): Promise<Candidate[]> {
    const text = normalize(question.text);
    const reference = REFERENCE.exec(text)?.[1]?.toUpperCase();
    if (reference === undefined && !ABOUT_AN_ORDER.test(text)) return [];
    const query = orderQuery(question, text, reference);
    if (query === null) return [say(question, 'order_needs_proof', 0.9)];
    try {
      const order = await this.lookUp(question.shopper.id, query);
      return [order === undefined ? say(question, 'order_not_found', 0.9) : report(question, order)];
    } catch (error) {
      if (error instanceof DeskUnavailable) return [say(question, 'order_away', 0.9)];
      throw error;
    }
  }

  /** Too many attempts look like any other order that cannot be found. */
  private async lookUp(shopperId: string, query: OrderQuery): Promise<OrderRow | undefined> {
    if (!(await this.attempts.begin(shopperId, query.reference))) return undefined;
    const [order] = await this.orders.find(query);
    if (order !== undefined) await this.attempts.found(shopperId, query.reference);
    return order;
  }
}

/** Null when there is not enough to prove whose order it is. */
function orderQuery(question: Question, text: string, reference: string | undefined): OrderQuery | null {
  const { shopper } = question;
  const rest = reference === undefined ? text : text.replace(reference.toLowerCase(), ' ');
  const email = EMAIL.exec(rest)?.[0] ?? shopper.email;
  const phone = PHONE.exec(rest)?.[0] ?? shopper.phone;
  if (email === undefined && phone === undefined) return null;
  if (reference === undefined && !shopper.verified) return null;
  const proof = shopper.verified && reference === undefined ? shopper : { email, phone };
  return {
    channel: question.channel,
    verified: shopper.verified,
    ...(reference === undefined ? {} : { reference }),
    ...(proof.email === undefined ? {} : { email: proof.email }),
    ...(proof.phone === undefined ? {} : { phone: proof.phone }),
  };
}

function say(question: Question, notice: Notice, confidence: number): Candidate {
  return {
    type: 'order_status',
    content: noticeFor(notice, question.locale),
    intent: 'order_tracking',
    confidence,
    actions: [{ label: noticeFor('talk_to_agent', question.locale), action: 'connect_agent' }],
  };
}

function report(question: Question, order: OrderRow): Candidate {
  const label = orderStatusLabel(order.status, question.locale);
  const bengali = question.locale.toLowerCase().startsWith('bn');
  return {
    type: 'order_status',
    content: bengali ? `আপনার অর্ডার ${order.name}: ${label}।` : `Your order ${order.name} is ${label}.`,
    intent: 'order_tracking',
    confidence: 1,
    actions: [{ label: noticeFor('talk_to_agent', question.locale), action: 'connect_agent' }],
    order,
  };
}
