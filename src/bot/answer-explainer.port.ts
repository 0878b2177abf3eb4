/** What the bot would say to somebody, and why: for those who teach it. */
import type { BotVerdict } from '../conversation/conversation';

export const ANSWER_EXPLAINER = Symbol('AnswerExplainer');

export interface TrialQuestion {
  readonly channel: string;
  readonly locale: string;
  readonly text: string;
}

/** Something the bot might have said. */
export interface ExplainedCandidate {
  /** Who came up with it, for example `intent` or `faq`. */
  readonly matcher: string;
  /** Name of the intent, question of the FAQ entry. */
  readonly label: string;
  /** 0..1 */
  readonly confidence: number;
  /** For staff, in English: what in the question it goes by. */
  readonly why: string;
}

export interface ExplainedAnswer extends BotVerdict {
  readonly content: string;
  /** Best first. */
  readonly candidates: readonly ExplainedCandidate[];
}

export interface AnswerExplainer {
  /** Asks nobody and looks up no order. Throws `ChannelUnknown`. */
  explain(question: TrialQuestion): Promise<ExplainedAnswer>;
}
