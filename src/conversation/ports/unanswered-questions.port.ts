/** Questions that the bot had no sure answer to, counted here and told to the desk in batches. */
export const UNANSWERED_QUESTIONS = Symbol('UnansweredQuestions');

export interface UnansweredQuestion {
  readonly channel: string;
  readonly locale: string;
  /** Without personal data, at most 300 characters. */
  readonly text: string;
}

export interface UnansweredQuestions {
  /** Counts one, some time soon. Never fails and keeps nobody waiting: an answer is worth more than a count. */
  note(question: UnansweredQuestion): void;
}
