/**
 * The outcome of the bot's answers in a conversation.
 *
 * An answer counts as *resolved* unless, while the bot has the chat, the shopper asks for an agent before the next
 * answer or gets the same answer again. Questions back, offers of help and fallbacks are no answers.
 */

/** The intent of a message that says nothing but that the chat is over. */
export const END_CHAT = 'end_chat';

/** The subject of an answer: an intent, an FAQ entry, or orders by their names. */
export interface AnswerTopic {
  readonly kind: 'intent' | 'faq' | 'order';
  readonly id: string;
}

export interface AnswerTally {
  readonly topic: AnswerTopic;
  readonly answered: number;
  /** Answers after which the shopper asked for an agent. */
  readonly toPerson: number;
  /** Answers that were given again. */
  readonly repeated: number;
  /** The latest answer still counts as resolved. */
  readonly stands: boolean;
}

export interface AnswerMemory {
  readonly tallies: readonly AnswerTally[];
  /** Topics of the latest answer; none once the shopper asked for an agent. */
  readonly latest: readonly AnswerTopic[];
  /** Instant of the latest answer. */
  readonly at: string;
}

export function isSameTopic(one: AnswerTopic, other: AnswerTopic): boolean {
  return one.kind === other.kind && one.id === other.id;
}
