/** The part of an unanswered question that is kept, so that admins can teach the bot. */
import type { Conversation, LogEntry } from '../conversation';
import { masked } from '../masked';
import type { UnansweredQuestion } from '../ports';

/** In characters; the rest is cut off. */
const LONGEST = 300;

/** All questions of a conversation that may have been kept: a name that was not known yet was not masked. */
export function unansweredQuestionsOf(conversation: Conversation, log: readonly LogEntry[]): UnansweredQuestion[] {
  const { channel, locale, shopper } = conversation;
  const nameless = { ...conversation, shopper: { id: shopper.id, verified: shopper.verified } };
  const open = log.flatMap((entry, i) => {
    const answer = log[i + 1];
    if (entry.type !== 'user' || answer?.type !== 'bot') return [];
    return [conversation, nameless].flatMap((as) => unansweredQuestion(as, entry.content, answer) ?? []);
  });
  return [...new Set(open.map(({ text }) => text))].map((text) => ({ channel, locale, text }));
}

/** Null when the bot did answer. */
export function unansweredQuestion(
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
