/** The port to the bot, which answers first. */
import type { OrderRow, ProductCard } from '../../contract/odoo';
import type { MessageAction } from '../../contract/shopper';
import type { BotClassification, Conversation } from '../conversation';
import type { AnswerTopic } from '../bot-answers';
import type { OrderAnswer } from '../order-memory';

export const ANSWERER = Symbol('Answerer');

export interface BotAnswer extends BotClassification, OrderAnswer {
  readonly content: string;
  readonly actions: readonly MessageAction[];
  readonly order?: OrderRow;
  readonly products?: readonly ProductCard[];
  /** The language of the answer: the one that the shopper writes. */
  readonly locale: string;
  /** The topics answered, one for each question; absent when nothing was answered. */
  readonly topics?: readonly AnswerTopic[];
}

export interface Answerer {
  answer(conversation: Conversation, question: string): Promise<BotAnswer>;
  /** The language of a message, BCP 47: that of the chat, unless it is clearly in another one that the shop offers. */
  languageOf(conversation: Conversation, message: string): string;
  /** Whether a message, to the bot or to a person, says nothing but that the chat is over. */
  saysEnd(message: string, toPerson: boolean): boolean;
}
