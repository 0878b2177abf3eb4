/** Answers each question of a message that asks several. */
import type { LocalizedText } from '../contract/odoo';
import { translate } from '../i18n/translate';
import { negatesWish } from './language/negation';
import type { Candidate, Matcher, Question } from './matchers/matcher';
import { asksForOrder, clearlyAsksForOrder, speaksOfOrder } from './orders/order-requests';
import { decide } from './policy';
import { questionsBeside, questionsIn } from './question-parts';
import { SURE } from './thresholds';

/** What the message as a whole came to. */
export interface WholeAnswer {
  readonly decided: Candidate;
  /** What there is to say of an order. Orders are looked up once a message. */
  readonly order?: Candidate | undefined;
}

/** Combines the answer to the message as one with the answers to its questions. */
export async function answerEach(
  question: Question,
  matchers: readonly Matcher[],
  fallback: LocalizedText,
  { decided, order }: WholeAnswer,
): Promise<Candidate> {
  if (decided.type === 'handoff') return decided;
  const others = matchers.filter(({ name }) => name !== 'order');
  const answer = async (text: string) => {
    const part = { ...question, text, isPart: true };
    const candidates = await Promise.all(others.map(async (matcher) => matcher.match(part)));
    return decide(part, candidates.flat(), fallback);
  };
  const shown = orderToShow(question, decided, order);
  if (shown === undefined) {
    const parts = await Promise.all(questionsIn(question.text).map(answer));
    return combined(decided, parts.filter(wanted(question, decided)), question.locale);
  }
  const rest = questionsBeside(question.text).filter((part) => !speaksOfOrder(part));
  return besideOrder(shown, await Promise.all(rest.map(answer)), question.locale);
}

/** The order that one of the questions is about, also where another is better understood. */
function orderToShow({ text }: Question, decided: Candidate, order: Candidate | undefined): Candidate | undefined {
  if (decided.type === 'order_status') return decided;
  if (order === undefined || order.confidence < SURE) return undefined;
  const asks = order.confidence >= decided.confidence ? asksForOrder : clearlyAsksForOrder;
  return questionsIn(text).some(asks) ? order : undefined;
}

/** What the message does not want, none of its questions is answered with. */
function wanted({ text }: Question, { type, actions }: Candidate): (part: Candidate) => boolean {
  if (type !== 'clarify' || !negatesWish(text)) return () => true;
  return ({ offer }) => !actions.some(({ action }) => action === offer?.action);
}

/** `parts` are the answers to the single questions. That one of them is still open is said. */
export function combined(whole: Candidate, parts: readonly Candidate[], locale: string): Candidate {
  const said = answersAmong(parts);
  const answer = mergedAnswer(whole, said);
  const open = leftOpen(parts, locale);
  if (open.contents.length === 0 || said.length === 0) return answer;
  return {
    ...answer,
    type: 'text',
    content: [answer.content, ...open.contents].join('\n\n'),
    actions: eachOnce([...answer.actions, ...open.actions]),
  };
}

/** Asks what the unclear questions may mean, if there are any. */
function leftOpen(parts: readonly Candidate[], locale: string): { contents: string[]; actions: Candidate['actions'] } {
  const actions = parts.filter(({ type }) => type === 'clarify').flatMap(({ actions: own }) => own);
  if (actions.length === 0) return { contents: [], actions };
  const offers = new Set(actions.map(({ action }) => action).filter((action) => action !== 'connect_agent'));
  return { contents: [translate(locale, offers.size > 1 ? 'bot.did_you_mean' : 'bot.did_you_mean_this')], actions };
}

/** A question of the bot's about the order comes last, where it is answered. */
function besideOrder(order: Candidate, parts: readonly Candidate[], locale: string): Candidate {
  const said = answersAmong(parts);
  const open = leftOpen(parts, locale);
  const contents = [...said.map(({ content }) => content), ...open.contents];
  if (contents.length === 0) return order;
  const asksBack = order.asks !== undefined && order.order === undefined;
  return {
    ...order,
    content: (asksBack ? [...contents, order.content] : [order.content, ...contents]).join('\n\n'),
    topics: [...(order.topics ?? []), ...said.flatMap(({ topics = [] }) => topics)],
    actions: eachOnce([...order.actions, ...said.flatMap(({ actions }) => actions), ...open.actions]),
  };
}

/** Each answer once. */
function answersAmong(parts: readonly Candidate[]): Candidate[] {
  const answers = parts.filter(({ type }) => type === 'text' || type === 'faq');
  return answers.filter(({ content }, at) => answers.findIndex((other) => other.content === content) === at);
}

function mergedAnswer(whole: Candidate, said: readonly Candidate[]): Candidate {
  const [first, ...others] = said;
  const isAnswered = whole.type === 'text' || whole.type === 'faq';
  if (first === undefined || (isAnswered && others.length === 0)) return whole;
  if (others.length === 0) return first;
  return {
    type: 'text',
    content: said.map(({ content }) => content).join('\n\n'),
    intent: first.intent,
    topics: said.flatMap(({ topics = [] }) => topics),
    confidence: Math.min(...said.map(({ confidence }) => confidence)),
    actions: eachOnce(said.flatMap(({ actions }) => actions)),
  };
}

/** Removes duplicates; the hand-off action, which every answer has, comes last. */
function eachOnce(actions: Candidate['actions']): Candidate['actions'] {
  const last = new Map(actions.map((action) => [action.action, action]));
  const isPerson = ({ action }: { action: string }) => action === 'connect_agent';
  return [...last.values()].sort((a, b) => Number(isPerson(a)) - Number(isPerson(b)));
}
