/** Questions that the bot had no sure answer to, counted and delivered to the desk in batches. */
export const UNANSWERED_QUESTIONS = Symbol('UnansweredQuestions');

export interface UnansweredQuestion {
  readonly channel: string;
  readonly locale: string;
  /** Without personal data, at most 300 characters. */
  readonly text: string;
}

export interface UnansweredQuestions {
  /** Counts one in the background. Never fails: an answer is worth more than a count. */
  count(question: UnansweredQuestion): void;
}
