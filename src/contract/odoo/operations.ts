/** Operations from the bridge to Odoo through `push`: applied in order within a conversation, each exactly once by its id. */

import type { SentAttachment } from './attachments';
import type { AgentCard } from './people';
import type { TicketCategory, TicketPriority, TicketRow } from './tickets';

export interface ShopperCard {
  /** The bridge's id of the shopper, the same in all of that shopper's conversations. */
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** True when the shop itself vouched for name, e-mail and phone. */
  readonly verified: boolean;
}

interface Common {
  /** Idempotency key, at most 64 characters of `[A-Za-z0-9:_-]`. */
  readonly id: string;
}

interface InConversation extends Common {
  /** The bridge's conversation id, at most 64 characters of `[A-Za-z0-9_-]`. */
  readonly conversation: string;
}

/** Creates the native livechat channel, with the bot as its operator and nobody else's attention yet. */
export interface OpenOperation extends InConversation {
  readonly kind: 'open';
  /** `storefront_key` of the livechat channel, for example `default`. */
  readonly channel: string;
  /** BCP 47, for example `en` or `bn`. */
  readonly locale: string;
  readonly opened_at: string;
  readonly shopper: ShopperCard;
  readonly page?: { readonly url: string; readonly title?: string };
}

/** One message of the transcript: the shopper's, the bot's, or a notice of the system. Plain text, at most 50 KB. */
export interface MessageOperation extends InConversation {
  readonly kind: 'message';
  /** Place in the bridge's gapless order; `read` events name it. */
  readonly sequence: number;
  readonly author: 'user' | 'bot' | 'system';
  /** Empty only beside attachments. */
  readonly content: string;
  readonly sent_at: string;
  /** At most 10. */
  readonly attachments?: readonly SentAttachment[];
}

/** Asks for a person: assigned at once to an available agent of the channel, or waiting. The answer is in `desk`. */
export interface ConnectOperation extends InConversation {
  readonly kind: 'connect';
  readonly reason?: string;
  readonly skill?: string;
  /** What the shopper added about themselves since `open`. */
  readonly shopper?: ShopperCard;
}

/** The shopper read the agent's messages up to and including this one (`message_id` of a `message` event). */
export interface ReadOperation extends InConversation {
  readonly kind: 'read';
  readonly message_id: string;
}

/** Ends the chat. No event comes back for it. */
export interface EndOperation extends InConversation {
  readonly kind: 'end';
  readonly by: 'shopper' | 'system';
  readonly reason?: string;
  readonly ended_at: string;
}

/** Becomes a native `rating.rating` (1..5); a later one replaces it. Allowed before and after the end. */
export interface RateOperation extends InConversation {
  readonly kind: 'rate';
  readonly rating: number;
  readonly feedback?: string;
  readonly resolved?: boolean;
}

/** Makes a ticket of the chat, whatever its state: transcript and shopper linked. The answer is in `ticket`. */
export interface TicketOperation extends InConversation {
  readonly kind: 'ticket';
  readonly subject: string;
  readonly description?: string;
  readonly category?: TicketCategory;
  readonly priority?: TicketPriority;
  /** Where the shopper wants answers; replaces what was known. */
  readonly email?: string;
  readonly phone?: string;
}

/** Mails the transcript to the shopper, in the conversation's language and the shop's company's name. */
export interface TranscriptOperation extends InConversation {
  readonly kind: 'transcript';
  readonly email: string;
}

/**
 * The shopper wants to hear when this order moves on: an `order` event, or, once the chat has ended, a mail to `email`.
 *
 * Ends when the order is delivered or cancelled, or after 60 days. By the rules of order look-up: who could not be shown
 * the order is refused. Asking again, and asking about an order that moves no more, changes nothing.
 */
export interface WatchOrderOperation extends InConversation {
  readonly kind: 'watch_order';
  /** Its name. */
  readonly order: string;
  /** By what it was shown: e-mail and phone are the shop's word, or on the order. */
  readonly verified: boolean;
  readonly email?: string;
  readonly phone?: string;
}

/**
 * What became of the bot's answers in this chat, told once: when the bot has it no more. An answer that neither a person nor
 * the same answer again had to follow is resolved: `answered - to_person - repeated`. Unknown intents and entries are ignored.
 */
export interface BotAnswersOperation extends InConversation {
  readonly kind: 'bot_answers';
  /** When the latest of them was given. */
  readonly answered_at: string;
  /** At most 100, each thing once, but that orders are one thing here. */
  readonly answers: readonly {
    readonly about: 'intent' | 'faq' | 'order';
    /** Of the intent or the FAQ entry. */
    readonly id?: string;
    /** At least 1. */
    readonly answered: number;
    readonly to_person: number;
    readonly repeated: number;
  }[];
}

/** Questions the bot had no sure answer to since the last such operation, personal data masked; counted by text. */
export interface UnansweredOperation extends Common {
  readonly kind: 'unanswered';
  readonly questions: readonly {
    readonly channel: string;
    readonly locale: string;
    /** At most 300 characters. */
    readonly text: string;
    readonly count: number;
    readonly last_asked_at: string;
  }[];
}

/** Views and votes of FAQ entries since the last such operation; unknown entries are ignored. */
export interface FaqCountsOperation extends Common {
  readonly kind: 'faq_counts';
  readonly counts: readonly {
    readonly faq_id: string;
    readonly views: number;
    readonly helpful: number;
    readonly not_helpful: number;
  }[];
}

export type ConversationOperation =
  | OpenOperation
  | MessageOperation
  | ConnectOperation
  | ReadOperation
  | EndOperation
  | RateOperation
  | TicketOperation
  | TranscriptOperation
  | WatchOrderOperation
  | BotAnswersOperation;

export type Operation = ConversationOperation | FaqCountsOperation | UnansweredOperation;

export interface DeskState {
  readonly state: 'waiting' | 'live';
  /** Present when `live`. */
  readonly agent?: AgentCard;
  /** Present when `waiting`: 1 is next. The estimate is absent while there is nothing to estimate from. */
  readonly queue?: { readonly position: number; readonly estimated_wait_seconds?: number };
  /** How many agents of the channel are online now, busy ones included. */
  readonly agents_online: number;
}

/** Why an operation was refused for good. Retrying would not help; `UNSUPPORTED` until the addon is updated. */
export type RefusalCode =
  'UNKNOWN_CHANNEL' | 'UNKNOWN_CONVERSATION' | 'CONVERSATION_ENDED' | 'INVALID' | 'UNSUPPORTED' | 'INTERNAL';

export type OperationResult =
  | {
      readonly id: string;
      readonly status: 'done';
      /** True when this id had been done before; the rest of the result is then what it was the first time. */
      readonly duplicate: boolean;
      /** Only for `connect`. */
      readonly desk?: DeskState;
      /** Only for `ticket`. */
      readonly ticket?: TicketRow;
    }
  | {
      readonly id: string;
      readonly status: 'refused';
      readonly code: RefusalCode;
      /** For staff; never shown to a shopper. */
      readonly reason: string;
    };
