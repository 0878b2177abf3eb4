/** What is kept of a question that the bot could not answer for sure, so that people can teach it. */
import type { Conversation, LogEntry } from '../conversation';
import { masked } from '../masked';
import type { UnansweredQuestion } from '../ports';

/** Questions are short; a story is cut before it is looked through. */
const LONGEST = 300;

/** Null when the bot did answer. */
export function leftUnanswered(
  { channel, locale, shopper }: Conversation,
  question: string,
  answer: LogEntry,
): UnansweredQuestion | null {
  if (answer.bot?.type !== 'fallback' && answer.bot?.type !== 'clarify') return null;
  const text = cut(
    masked(question.slice(0, 4 * LONGEST).normalize('NFC'), shopper)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return text === '' ? null : { channel, locale, text };
}

/** Whole characters only: half an emoji is no text. */
function cut(text: string): string {
  return Array.from(text).slice(0, LONGEST).join('');
}
