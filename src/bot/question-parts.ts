/** Splits a message into the questions that it asks. */
import { normalize } from './language/normalize';

/** Of more, the first are answered. */
const MOST_PARTS = 5;
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

/** The questions of a message; none when there is only one. */
export function questionsIn(text: string): string[] {
  const parts = asked(text);
  return parts.length < 2 ? [] : parts;
}

/** The questions of a message that says something else, too. */
export function questionsBeside(text: string): string[] {
  return asked(text).filter((part) => part !== normalize(text));
}

function asked(text: string): string[] {
  if (text.length > LONGEST) return [];
  return normalize(text)
    .split(BETWEEN)
    .filter((part) => ASKS.test(part) && !CLAUSE.test(part))
    .slice(0, MOST_PARTS);
}
