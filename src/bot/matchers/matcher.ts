/** A matcher looks at a question and says what it would answer, and how sure it is. The pipeline is a list of them. */
import type { OrderRow } from '../../contract/odoo';
import type { BotReplyType, MessageAction } from '../../contract/shopper';
import type { ShopperCard } from '../../contract/odoo';
import type { AnswerTopic } from '../../conversation/bot-answers';
import type { OrderMemory, OrderTalk } from '../../conversation/order-talk';

export interface Question {
  /** As typed, trimmed and NFC. */
  readonly text: string;
  readonly locale: string;
  readonly channel: string;
  readonly shopper: ShopperCard;
  readonly orderMemory?: OrderMemory;
}

export interface Candidate extends OrderTalk {
  readonly type: BotReplyType;
  readonly content: string;
  readonly intent: string | null;
  /** 0..1: the chance that this is what was meant. */
  readonly confidence: number;
  readonly actions: readonly MessageAction[];
  /** What a shopper presses to say that this is what was meant. */
  readonly offer?: MessageAction;
  readonly order?: OrderRow;
  /** What is answered, of several questions each; absent when nothing is. */
  readonly topics?: readonly AnswerTopic[];
  /** For staff, in English: what in the question this goes by. */
  readonly why?: string;
}

export interface Matcher {
  /** How staff know it. */
  readonly name: string;
  /** Candidates, best first; none when the question is not this matcher's business. */
  match(question: Question): Candidate[] | Promise<Candidate[]>;
}
