/** Whoever answers first: the bot. */
import type { OrderRow } from '../../contract/odoo';
import type { MessageAction } from '../../contract/shopper';
import type { BotVerdict, Conversation } from '../conversation';
import type { AnswerTopic } from '../bot-answers';
import type { OrderTalk } from '../order-talk';

export const ANSWERER = Symbol('Answerer');

export interface BotAnswer extends BotVerdict, OrderTalk {
  readonly content: string;
  readonly actions: readonly MessageAction[];
  readonly order?: OrderRow;
  /** The language it is in: the one the shopper writes. */
  readonly locale: string;
  /** What is answered, of several questions each; absent when nothing is. */
  readonly topics?: readonly AnswerTopic[];
}

export interface Answerer {
  answer(conversation: Conversation, question: string): Promise<BotAnswer>;
}
