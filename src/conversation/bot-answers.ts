/**
 * What became of the bot's answers in a conversation.
 *
 * An answer is *resolved* when, as long as the bot has the chat, neither a person is asked for before the next answer nor
 * the same thing has to be answered again. Questions back, help offers and what the bot could not answer are no answers.
 */

/** What an answer is about: an intent, an FAQ entry, or orders by their names. */
export interface AnswerTopic {
  readonly kind: 'intent' | 'faq' | 'order';
  readonly id: string;
}

export interface AnswerTally {
  readonly topic: AnswerTopic;
  readonly answered: number;
  /** Answers after which a person was asked for. */
  readonly toPerson: number;
  /** Answers after which the same was answered again. */
  readonly repeated: number;
  /** Nothing speaks against the latest answer so far. */
  readonly stands: boolean;
}

export interface AnswerMemory {
  readonly tallies: readonly AnswerTally[];
  /** Of the latest answer; none once a person was asked for. */
  readonly latest: readonly AnswerTopic[];
  /** Instant of the latest answer. */
  readonly at: string;
}

export function isSameTopic(one: AnswerTopic, other: AnswerTopic): boolean {
  return one.kind === other.kind && one.id === other.id;
}
