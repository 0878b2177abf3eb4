/** Whoever answers first: the bot. */
import type { OrderRow } from '../../contract/facade';
import type { MessageAction } from '../../contract/shopper';
import type { BotVerdict, Conversation } from '../conversation';

export const ANSWERER = Symbol('Answerer');

export interface BotAnswer extends BotVerdict {
  readonly content: string;
  readonly actions: readonly MessageAction[];
  readonly order?: OrderRow;
}

export interface Answerer {
  answer(conversation: Conversation, question: string): Promise<BotAnswer>;
}
