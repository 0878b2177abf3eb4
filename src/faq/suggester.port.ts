/** Ranks what an agent could answer: entries of the FAQ and the canned responses that the desk names. */
export const SUGGESTER = Symbol('Suggester');

export interface OwnText {
  readonly id: string;
  readonly text: string;
}

export interface SuggestionQuestion {
  readonly channel: string;
  readonly locale: string;
  readonly text: string;
  /** What the desk has besides the FAQ, in that language. */
  readonly texts: readonly OwnText[];
}

export interface Suggestion {
  readonly kind: 'faq' | 'text';
  readonly id: string;
  /** 0..1, one measure for both kinds. */
  readonly score: number;
}

export interface Suggester {
  /** Best first, the few that fit. Throws while there are no settings, and `ProblemError` for an unknown channel. */
  suggest(question: SuggestionQuestion): Promise<Suggestion[]>;
}
