/** A matcher proposes answers to a question, each with a confidence. The bot has a list of them. */
import type { OrderRow } from '../../contract/odoo';
import type { BotReplyType, MessageAction } from '../../contract/shopper';
import type { ShopperCard } from '../../contract/odoo';
import type { AnswerTopic } from '../../conversation/bot-answers';
import type { OrderMemory, OrderAnswer } from '../../conversation/order-memory';

export interface Question {
  /** As typed, trimmed and NFC. */
  readonly text: string;
  readonly locale: string;
  /** The language of the page, where it is another. */
  readonly pageLocale?: string | undefined;
  readonly channel: string;
  readonly shopper: ShopperCard;
  readonly orderMemory?: OrderMemory;
  /** One of several questions of a message. */
  readonly isPart?: boolean;
  /** A person was asked for already, and is not there yet. */
  readonly waiting?: boolean;
  /** The bot did not understand the message before, either. */
  readonly misunderstood?: boolean;
}

export interface Candidate extends OrderAnswer {
  readonly type: BotReplyType;
  readonly content: string;
  readonly intent: string | null;
  /** 0..1: the chance that this was meant. */
  readonly confidence: number;
  readonly actions: readonly MessageAction[];
  /** The button with which a shopper confirms that this was meant. */
  readonly offer?: MessageAction;
  readonly order?: OrderRow;
  /** The topics answered, one for each question; absent when nothing was answered. */
  readonly topics?: readonly AnswerTopic[];
  /** For staff, in English: what in the question it matched. */
  readonly why?: string;
}

export interface Matcher {
  /** Shown to staff. */
  readonly name: string;
  /** Candidates, best first; none when the matcher does not apply. */
  match(question: Question): Candidate[] | Promise<Candidate[]>;
}
