/** Several questions in one message: each is answered, where one answer would leave the others out. */
import type { LocalizedText } from '../contract/odoo';
import type { Candidate, Matcher, Question } from './matchers/matcher';
import { normalize } from './language/normalize';
import { decide } from './policy';

const MOST_PARTS = 3;
/** The rest of a story is no list of questions. */
const LONGEST = 400;
const ASKING =
  'how|what|when|where|which|who|can|could|do|does|did|is|are|will|would|may|' +
  'কত|কখন|কবে|কোথায়|কীভাবে|কিভাবে|কি|কী|কোন|koto|kokhon|kobe|kothay|kivabe|kibhabe|ki|kon'.normalize('NFC');
/** After a sentence, or where "and" begins another question. */
const BETWEEN = new RegExp(
  String.raw`(?<=[?!.।])\s+|,?\s+(?:and also|and|also|plus|আর|এবং|ar|ebong)\s+(?=(?:${ASKING})(?:\s|$))`,
  'u',
);
const ASKS = new RegExp(String.raw`\?|(?:^|\s)(?:${ASKING})(?:\s|$)`, 'u');

/** `whole`, the answer to the message as one, together with those to each of its questions. Orders are looked up once. */
export async function eachAnswered(
  question: Question,
  matchers: readonly Matcher[],
  fallback: LocalizedText,
  whole: Candidate,
): Promise<Candidate> {
  const others = matchers.filter(({ name }) => name !== 'order');
  if (standsAlone(whole)) return whole;
  const parts = partsOf(question.text).map(async (text) => {
    const part = { ...question, text };
    const asked = await Promise.all(others.map(async (matcher) => matcher.match(part)));
    return decide(part, asked.flat(), fallback);
  });
  return together(whole, await Promise.all(parts));
}

/** The questions of a message, none when it is but one. */
export function partsOf(text: string): string[] {
  if (text.length > LONGEST) return [];
  const parts = normalize(text)
    .split(BETWEEN)
    .filter((part) => ASKS.test(part));
  return parts.length < 2 || parts.length > MOST_PARTS ? [] : parts;
}

/** `parts` are what would be answered to each alone. What the whole message means for sure beyond words stays as it is. */
export function together(whole: Candidate, parts: readonly Candidate[]): Candidate {
  if (standsAlone(whole)) return whole;
  const answers = parts.filter(({ type }) => type === 'text' || type === 'faq');
  const said = answers.filter(({ content }, at) => answers.findIndex((other) => other.content === content) === at);
  const unclear = parts.filter(({ type }) => type === 'clarify').flatMap(({ actions }) => actions);
  const answer = asOne(whole, said);
  return unclear.length === 0 || said.length === 0
    ? answer
    : { ...answer, actions: eachOnce([...answer.actions, ...unclear]) };
}

/** An order or a wish for a person: meant with the message as a whole. */
function standsAlone({ type }: Candidate): boolean {
  return type === 'order_status' || type === 'handoff';
}

function asOne(whole: Candidate, said: readonly Candidate[]): Candidate {
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

/** The way to a person, which every answer has, comes last. */
function eachOnce(actions: Candidate['actions']): Candidate['actions'] {
  const last = new Map(actions.map((action) => [action.action, action]));
  const isPerson = ({ action }: { action: string }) => action === 'connect_agent';
  return [...last.values()].sort((a, b) => Number(isPerson(a)) - Number(isPerson(b)));
}
