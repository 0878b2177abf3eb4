/** Events from Odoo to the bridge: rows of `storefront.chat.event`, and typing notices, which are not stored. */
import type { AgentAttachment } from './attachments';
import type { AgentCard } from './people';
import type { OrderRow } from './orders';
import type { TicketRow } from './tickets';

interface Row {
  readonly id: string;
  readonly conversation: string;
  /** 1, 2, 3 … without gaps inside a conversation, in commit order. */
  readonly number: number;
  readonly created_at: string;
}

/** An agent wrote. `content` is plain text, empty only beside attachments; line breaks are `\n`. */
export interface AgentMessageEvent extends Row {
  readonly kind: 'message';
  /** Odoo's `mail.message` id. */
  readonly message_id: string;
  readonly author: AgentCard;
  readonly content: string;
  readonly sent_at: string;
  readonly attachments?: readonly AgentAttachment[];
}

/** An agent edited a message that was sent before. Possible after the end, too. */
export interface MessageEditedEvent extends Row {
  readonly kind: 'message_edited';
  readonly message_id: string;
  readonly content: string;
}

/** An agent deleted a message that was sent before. Possible after the end, too. */
export interface MessageDeletedEvent extends Row {
  readonly kind: 'message_deleted';
  readonly message_id: string;
}

/** A person has the chat now, other than by the `connect` operation's own answer. */
export interface AgentJoinedEvent extends Row {
  readonly kind: 'agent_joined';
  readonly agent: AgentCard;
}

/** The position in the queue changed; or, for a live chat, its agent returned it to the queue. */
export interface QueueEvent extends Row {
  readonly kind: 'queue';
  readonly position: number;
  readonly estimated_wait_seconds?: number;
}

/** The agent (or Odoo itself) ended the chat. */
export interface EndedEvent extends Row {
  readonly kind: 'ended';
  readonly by: 'agent' | 'system';
  readonly agent?: AgentCard;
  readonly message?: string;
}

/** An agent has seen the transcript up to and including this sequence. */
export interface ReadEvent extends Row {
  readonly kind: 'read';
  readonly sequence: number;
}

/** A ticket of this chat changed: a new status, or an agent's answer (never an internal note). Possible after the end, too. */
export interface TicketEvent extends Row {
  readonly kind: 'ticket';
  readonly ticket: TicketRow;
  /** Plain text of the agent's answer, if that is what changed. */
  readonly content?: string;
  readonly author?: AgentCard;
}

/** An order that the shopper watches (`watch_order`) moved on: another status, a parcel that left, or its tracking number. */
export interface OrderEvent extends Row {
  readonly kind: 'order';
  readonly order: OrderRow;
}

export type OdooEvent =
  | AgentMessageEvent
  | MessageEditedEvent
  | MessageDeletedEvent
  | AgentJoinedEvent
  | QueueEvent
  | EndedEvent
  | ReadEvent
  | TicketEvent
  | OrderEvent;

export interface EventsPage {
  readonly events: readonly OdooEvent[];
  /** True when there are more than `limit`. */
  readonly more: boolean;
}

/** Not stored; lost when the webhook is lost. */
export interface TypingNotice {
  readonly conversation: string;
  readonly agent: AgentCard;
  readonly is_typing: boolean;
}

/**
 * Body of the webhook: `POST {storefront_chat.bridge_url}/api/v1/odoo/events`, sent after commit, answered 202.
 *
 * Headers: `X-Storefront-Timestamp` (Unix seconds), `X-Storefront-Nonce` (UUID, used once), `X-Storefront-Signature`:
 * `sha256=` and the lower-case hex HMAC-SHA256, keyed with `storefront_chat.bridge_secret`, of
 * `<timestamp>.<nonce>.<raw body>`. A webhook more than 300 seconds off or with a nonce seen before is refused (401).
 */
export interface WebhookBody {
  readonly events: readonly OdooEvent[];
  readonly typing: readonly TypingNotice[];
  /** Present when settings changed: the new version. */
  readonly settings_version?: string;
}
