/** Answers each question of a message that asks several. */
import type { LocalizedText } from '../contract/odoo';
import type { Candidate, Matcher, Question } from './matchers/matcher';
import { normalize } from './language/normalize';
import { decide } from './policy';

const MOST_PARTS = 3;
/** In characters; longer messages are stories, not lists of questions. */
const LONGEST = 400;
const ASKING =
  'how|what|when|where|which|who|can|could|do|does|did|is|are|will|would|may|' +
  'كم|متى|متي|أين|اين|وين|كيف|هل|ما|ماذا|ايش|شو|' +
  'কত|কখন|কবে|কোথায়|কীভাবে|কিভাবে|কি|কী|কোন|koto|kokhon|kobe|kothay|kivabe|kibhabe|ki|kon'.normalize('NFC');
/** Splits after a sentence, or where "and" or a comma begins another question; the Arabic "and" is a part of its word. */
const BETWEEN = new RegExp(
  String.raw`(?<=[?!.।؟])\s+|,?(?<!\s)\s+(?:and also|and|also|plus|&|আর|এবং|ar|ebong)\s+(?=(?:${ASKING})(?:\s|$))|` +
    String.raw`[,،]\s+(?=(?:${ASKING})(?:\s|$))|[,،]?(?<!\s)\s+و(?=(?:${ASKING})(?:\s|$))`,
  'u',
);
const ASKS = new RegExp(String.raw`[?؟]|(?:^|\s)و?(?:${ASKING})(?:\s|$)`, 'u');
/** "When I am out, …" asks nothing. */
const CLAUSE = /^(?:when|where|what|who) (?:i|we|it|the|my|is in) [^?؟]*$/u;

/** Combines `whole`, the answer to the message as one, with the answers to its questions. Orders are looked up once. */
export async function answerEach(
  question: Question,
  matchers: readonly Matcher[],
  fallback: LocalizedText,
  whole: Candidate,
): Promise<Candidate> {
  const others = matchers.filter(({ name }) => name !== 'order');
  if (isIndivisible(whole)) return whole;
  const parts = questionsIn(question.text).map(async (text) => {
    const part = { ...question, text };
    const asked = await Promise.all(others.map(async (matcher) => matcher.match(part)));
    return decide(part, asked.flat(), fallback);
  });
  return combined(whole, await Promise.all(parts));
}

/** The questions of a message; none when there is only one. */
export function questionsIn(text: string): string[] {
  if (text.length > LONGEST) return [];
  const parts = normalize(text)
    .split(BETWEEN)
    .filter((part) => ASKS.test(part) && !CLAUSE.test(part));
  return parts.length < 2 || parts.length > MOST_PARTS ? [] : parts;
}

/** `parts` are the answers to the single questions. An answer that is about the message as a whole stays as it is. */
export function combined(whole: Candidate, parts: readonly Candidate[]): Candidate {
  if (isIndivisible(whole)) return whole;
  const answers = parts.filter(({ type }) => type === 'text' || type === 'faq');
  const said = answers.filter(({ content }, at) => answers.findIndex((other) => other.content === content) === at);
  const unclear = parts.filter(({ type }) => type === 'clarify').flatMap(({ actions }) => actions);
  const answer = mergedAnswer(whole, said);
  return unclear.length === 0 || said.length === 0
    ? answer
    : { ...answer, actions: eachOnce([...answer.actions, ...unclear]) };
}

/** Answers about the message as a whole: an order, or a hand-off to an agent. */
function isIndivisible({ type }: Candidate): boolean {
  return type === 'order_status' || type === 'handoff';
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
