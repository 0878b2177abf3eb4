/** Messages as shoppers and staff see them. */
import type { Attachment } from './attachment.wire';
import { FaqTopic } from './faq.wire';
import type { Order } from './order.wire';
import type { Product } from './product.wire';

export type MessageType = 'user' | 'bot' | 'agent' | 'system';
export type MessageStatus = 'accepted' | 'delivered' | 'read' | 'failed';
export type BotReplyType = 'text' | 'faq' | 'order_status' | 'clarify' | 'handoff' | 'fallback';

/** A button under a message. */
export class MessageAction {
  /** @example "Talk to an agent" */
  label: string;
  /** `connect_agent`, `show_faq`, `track_order`, `create_ticket`, `faq:<id>` or `reply:<text>`. */
  action: string;
  /** Extra argument of the action: `complete` with `faq:<id>` where the message says all of that answer. */
  value?: string;
}

export class Message {
  id: string;
  /** 1, 2, 3 … without gaps inside a conversation, over all senders. */
  sequence: number;
  /** The sender's idempotency key; null on messages that no client made. */
  client_message_id: string | null;
  type: MessageType;
  /**
   * Plain text, at most 50 KB; empty only beside attachments. An agent's may hold a little Markdown: `**bold**`, `*italic*`, code in backquotes, lists,
   * `[text](address)`.
   */
  content: string;
  agent_name: string | null;
  /** Picture of the agent who wrote it, if there is one. */
  avatar_url?: string;
  /** ISO 8601 UTC. */
  timestamp: string;
  /**
   * accepted: stored; delivered: Odoo has it; read: an agent has seen it; failed: Odoo refused it for good. Of what people on WhatsApp are
   * told: delivered, their phone has it; read, they have seen it; failed, it cannot be brought to them.
   */
  status: MessageStatus;
  /** Why it failed to reach its person on WhatsApp. */
  failure?: 'window_over' | 'unreachable' | 'template' | 'unsupported' | 'too_many' | 'number' | 'unknown';
  /** Its agent put it in other words. It is sent again, in its place, with the same id and sequence. */
  edited?: boolean;
  /** Its agent took it back: `content` is empty. */
  deleted?: boolean;
  actions?: MessageAction[];
  attachments?: Attachment[];
  order?: Order;
  /** The help topic that `content` is the answer of. */
  faq?: FaqTopic;
  /** All of them, `order` the first, where there are several. */
  orders?: Order[];
  /** Shown as cards below it. */
  products?: Product[];
}

export class BotReply {
  id: string;
  sequence: number;
  client_message_id: string | null;
  /** What kind of answer this is. */
  type: BotReplyType;
  content: string;
  agent_name: string | null;
  timestamp: string;
  status: MessageStatus;
  /** Name of the matched intent. */
  intent: string | null;
  /** The matcher's score, 0..1. */
  confidence: number;
  actions: MessageAction[];
  order?: Order;
  /** The help topic that `content` is the answer of. */
  faq?: FaqTopic;
  /** All of them, `order` the first, where there are several. */
  orders?: Order[];
  /** Shown as cards below it. */
  products?: Product[];
  /** The message said nothing but that the chat is over: a client ends it after a moment to undo that. */
  ends?: boolean;
  /** The language that the shopper writes, BCP 47. Absent: that of their page. */
  locale?: string;
}

/** Answer to an accepted message. */
export class SendReceipt {
  message_id: string;
  sequence: number;
  timestamp: string;
  /** True when this `client_message_id` had been accepted before. */
  duplicate: boolean;
  /** As for `BotReply`, also while a person has the chat. */
  ends?: boolean;
  /** As for `BotReply`. */
  locale?: string;
}

export class MessagesPage {
  messages: Message[];
  last_sequence: number;
  has_more: boolean;
}
