/** Order look-up in turns: the reference, then the order's e-mail or phone; a verified shopper's own orders at once. */
import type { OrderQuery, OrderRow } from '../../contract/odoo';
import { DeskUnavailable } from '../../conversation/conversation.errors';
import type { OrderClues, OrderProof } from '../../conversation/order-talk';
import type { DeskAbilities } from './desk-abilities.port';
import type { OrderBook } from './order-book.port';
import { SURE } from '../thresholds';
import type { LookupAttempts } from './lookup-attempts';
import type { Candidate, Matcher, Question } from '../matchers/matcher';
import { normalize } from '../language/normalize';
import {
  askFor,
  cannotLookUp,
  cannotTell,
  helpToFind,
  leftAlone,
  noneOfTheirs,
  notFound,
  offerOf,
  show,
  willTell,
  withWatchOffers,
} from './order-answers';
import { cluesIn, contact, merged, queryFor } from './order-clues';
import { referenceIn } from './order-reference';
import {
  asksAfterIt,
  asksWhere,
  hasNoNumber,
  leavesIt,
  namesAnOrder,
  saysNothingElse,
  triesToAnswer,
  wantsNews,
  wantsSomethingElse,
} from './order-wishes';

/** The rest of a story is not looked through. */
const LONGEST = 1000;
/** Enough to be the answer where nothing else is surer. */
const IN_PASSING = SURE;
/** Worth a question, and no answer: something else is wanted of the order. */
const BESIDE_IT = 0.6;

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
    if (open !== undefined && leavesIt(text)) return [leftAlone(question)];
    if (open !== undefined && hasNoNumber(text)) return [helpToFind(question, open)];
    const said = cluesIn(text, open);
    if (wantsNews(text)) {
      const watch = watchable(question, said.reference);
      if (watch !== null) return [this.canWatch ? willTell(question, watch) : cannotTell(question, watch.order)];
    }
    const clues = merged(open, said, text);
    if (!isAboutOrders(text, said, open)) {
      const isAnswer = open !== undefined && open.news === undefined && triesToAnswer(text);
      return isAnswer ? [askFor(question, clues)] : [];
    }
    const confidence = howSure(text, said, open);
    if (said.reference !== undefined && confidence < IN_PASSING) return [offerOf(question, said.reference, confidence)];
    return [{ ...(await this.answer(question, clues)), confidence }];
  }

  private async answer(question: Question, clues: OrderClues): Promise<Candidate> {
    const query = queryFor(question, clues);
    if (query === null) return askFor(question, clues);
    try {
      const found = await this.lookUp(question.shopper.id, query);
      const { verified, email, phone } = query;
      const [first] = found;
      const by = { verified, ...contact({ email, phone }) };
      if (first !== undefined && clues.news) return willTell(question, { order: first.name, ...by });
      if (first !== undefined) return this.show(question, found, by);
      return query.reference === undefined ? noneOfTheirs(question) : notFound(question, clues);
    } catch (error) {
      if (error instanceof DeskUnavailable) return cannotLookUp(question, 'order_away', clues);
      throw error;
    }
  }

  private show(question: Question, found: readonly OrderRow[], proof: OrderProof): Candidate {
    const shown = show(question, found, proof);
    return this.canWatch ? withWatchOffers(question, shown) : shown;
  }

  private get canWatch(): boolean {
    return this.desk.can('watch_orders');
  }

  /** Too many attempts look like any other order that cannot be found. */
  private async lookUp(shopperId: string, query: OrderQuery): Promise<readonly OrderRow[]> {
    const attempt = { shopperId, ...query };
    if (!(await this.attempts.begin(attempt))) return [];
    const found = await this.orders.find(query);
    if (found.length > 0) await this.attempts.found(attempt);
    return query.reference === undefined ? found : found.slice(0, 1);
  }
}

function isAboutOrders(text: string, said: OrderClues, open: OrderClues | undefined): boolean {
  if (said.reference !== undefined || asksWhere(text)) return true;
  if (wantsNews(text) && namesAnOrder(text)) return true;
  return open !== undefined && (said.email !== undefined || said.phone !== undefined);
}

/** Whoever names an order besides asking for something may want that, not its status. */
function howSure(text: string, said: OrderClues, open: OrderClues | undefined): number {
  if (open !== undefined || asksWhere(text)) return 1;
  const rest = referenceIn(text)?.rest ?? text;
  if (wantsSomethingElse(rest)) return BESIDE_IT;
  if (said.email !== undefined || said.phone !== undefined) return 1;
  return saysNothingElse(rest) || asksAfterIt(rest) ? 1 : IN_PASSING;
}

/** The order whose news are wanted: the one that was named, else the one that was shown last and still moves. */
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
