/** Explains what the bot would answer to a question, for admins who teach it. */
import type { BotClassification } from '../conversation/conversation';

export const ANSWER_EXPLAINER = Symbol('AnswerExplainer');

export interface TrialQuestion {
  readonly channel: string;
  readonly locale: string;
  readonly text: string;
}

/** A possible answer. */
export interface ExplainedCandidate {
  /** The matcher that found it, for example `intent` or `faq`. */
  readonly matcher: string;
  /** Name of the intent, question of the FAQ entry. */
  readonly label: string;
  /** 0..1 */
  readonly confidence: number;
  /** For staff, in English: what in the question it matched. */
  readonly why: string;
}

export interface ExplainedAnswer extends BotClassification {
  readonly content: string;
  /** Best first. */
  readonly candidates: readonly ExplainedCandidate[];
}

export interface AnswerExplainer {
  /** Looks up no order and changes nothing. Throws `ChannelUnknown`. */
  explain(question: TrialQuestion): Promise<ExplainedAnswer>;
}
