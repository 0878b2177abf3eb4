/**
 * Order look-up in several turns: first the reference, then its e-mail or phone. A verified shopper sees their orders
 * at once.
 */
import type { OrderQuery, OrderRow } from '../../contract/odoo';
import { currentCaller } from '../../common/caller-context';
import { DeskUnavailable } from '../../conversation/conversation.errors';
import type { LookupFields, OrderProof } from '../../conversation/order-memory';
import type { DeskAbilities } from './desk-abilities.port';
import type { OrderBook } from './order-book.port';
import { SURE } from '../thresholds';
import type { LookupAttempts } from './lookup-attempts';
import type { Candidate, Matcher, Question } from '../matchers/matcher';
import { normalize } from '../language/normalize';
import {
  askFor,
  lookupUnavailable,
  watchUnsupported,
  helpToFind,
  abandoned,
  noOrders,
  notFound,
  offerLookup,
  showOrders,
  confirmWatch,
  withWatchOffers,
} from './order-answers';
import { lookupFieldsIn, contact, merged, queryFor } from './lookup-fields';
import { referenceIn } from './order-reference';
import {
  asksAboutNamedOrder,
  lacksNumber,
  abandonsLookup,
  mentionsOrder,
  isOnlyReference,
  attemptsAnswer,
  wantsUpdates,
  hasOtherRequest,
} from './order-requests';
import { asksForStatus } from './status-question';

/** In characters; the rest is ignored. */
const LONGEST = 1000;
/** An order is mentioned: the answer, unless another candidate is surer. */
const MENTIONED = SURE;
/** Another request about the order: offer its status, but do not answer with it. */
const OTHER_REQUEST = 0.6;

export class OrderMatcher implements Matcher {
  readonly name = 'order';

  constructor(
    private readonly orders: OrderBook,
    private readonly attempts: LookupAttempts,
    private readonly desk: DeskAbilities,
  ) {}

  async match(question: Question): Promise<Candidate[]> {
    const text = normalize(question.text.slice(0, LONGEST));
    const open = question.orderMemory?.question;
    if (open !== undefined && abandonsLookup(text)) return [abandoned(question)];
    if (open !== undefined && lacksNumber(text)) return [helpToFind(question, open)];
    const said = lookupFieldsIn(text, open);
    if (wantsUpdates(text)) {
      const watch = watchable(question, said.reference);
      if (watch !== null)
        return [this.canWatch ? confirmWatch(question, watch) : watchUnsupported(question, watch.order)];
    }
    const fields = merged(open, said, text);
    if (!isAboutOrders(text, said, open)) {
      const isAnswer = open !== undefined && open.news === undefined && attemptsAnswer(text);
      return isAnswer ? [askFor(question, fields)] : [];
    }
    const confidence = howSure(text, said, open);
    if (said.reference !== undefined && confidence < MENTIONED)
      return [offerLookup(question, said.reference, confidence)];
    return [{ ...(await this.answer(question, fields)), confidence }];
  }

  private async answer(question: Question, fields: LookupFields): Promise<Candidate> {
    const query = queryFor(question, fields);
    if (query === null) return askFor(question, fields);
    try {
      const found = await this.lookUp(question.shopper.id, query);
      const { verified, email, phone } = query;
      const [first] = found;
      const by = { verified, ...contact({ email, phone }) };
      if (first !== undefined && fields.news) return confirmWatch(question, { order: first.name, ...by });
      if (first !== undefined) return this.show(question, found, by);
      return query.reference === undefined ? noOrders(question) : notFound(question, fields);
    } catch (error) {
      if (error instanceof DeskUnavailable) return lookupUnavailable(question, fields);
      throw error;
    }
  }

  private show(question: Question, found: readonly OrderRow[], proof: OrderProof): Candidate {
    const shown = showOrders(question, found, proof);
    return this.canWatch ? withWatchOffers(question, shown) : shown;
  }

  private get canWatch(): boolean {
    return this.desk.can('watch_orders');
  }

  /** Above the limit of failed attempts the order is "not found", like any unknown one. */
  private async lookUp(shopperId: string, query: OrderQuery): Promise<readonly OrderRow[]> {
    const attempt = { ...query, shopperId, address: currentCaller()?.address, confirmed: query.verified };
    if (!(await this.attempts.begin(attempt))) return [];
    const found = await this.orders.find(query);
    if (found.length > 0) await this.attempts.found(attempt);
    return query.reference === undefined ? found : found.slice(0, 1);
  }
}

function isAboutOrders(text: string, said: LookupFields, open: LookupFields | undefined): boolean {
  if (said.reference !== undefined || asksForStatus(text)) return true;
  if (wantsUpdates(text) && mentionsOrder(text)) return true;
  return open !== undefined && (said.email !== undefined || said.phone !== undefined);
}

/** A message that names an order and asks for something else may not be about its status. */
function howSure(text: string, said: LookupFields, open: LookupFields | undefined): number {
  if (open !== undefined || asksForStatus(text)) return 1;
  const rest = referenceIn(text)?.rest ?? text;
  if (hasOtherRequest(rest)) return OTHER_REQUEST;
  if (said.email !== undefined || said.phone !== undefined) return 1;
  return isOnlyReference(rest) || asksAboutNamedOrder(rest) ? 1 : MENTIONED;
}

/** The order to watch: the one named, else the one shown last that is still under way. */
function watchable({ orderMemory }: Question, reference: string | undefined) {
  const shown = [...(orderMemory?.shown ?? [])].reverse();
  const named = shown.find(({ order }) => reference !== undefined && letters(order) === letters(reference));
  const meant = reference === undefined ? shown.find(({ settled }) => !settled) : named;
  if (meant === undefined || meant.settled) return null;
  const { order, verified, email, phone } = meant;
  return { order, verified, ...contact({ email, phone }) };
}

function letters(reference: string): string {
  return reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
