/** Events from Odoo to the bridge: rows of `storefront.chat.event`, and typing notices, which are not stored. */
import { z } from 'zod';
import { agentAttachment } from './attachments';
import { conversationPriority, conversationStatus } from './conversations';
import { orderRow } from './orders';
import { agentCard } from './people';
import { productCard } from './products';
import { OF_A_NEWER_ADDON, Shape } from './shape';
import { ticketRow } from './tickets';
import { templateUse } from './whatsapp-chats';

const row = {
  id: z.string(),
  conversation: z.string(),
  /** 1, 2, 3 … without gaps inside a conversation, in commit order. */
  number: z.number().int().positive(),
  created_at: z.string(),
};

/** An agent wrote. `content` is plain text, empty only beside attachments; line breaks are `\n`. */
const message = z.object({
  ...row,
  kind: z.literal('message'),
  /** Odoo's `mail.message` id. */
  message_id: z.string(),
  author: agentCard,
  content: z.string(),
  sent_at: z.string(),
  attachments: z.array(agentAttachment).optional(),
  /** Shown as cards below it. */
  products: z.array(productCard).optional(),
  /** Shown as a card below it. */
  order: orderRow.optional(),
  /** It goes to WhatsApp as this template; `content` is how it reads there. */
  template: templateUse.optional(),
});

/** An agent edited a message that was sent before. Possible after the end, too. */
const messageEdited = z.object({
  ...row,
  kind: z.literal('message_edited'),
  message_id: z.string(),
  content: z.string(),
});

/** An agent deleted a message that was sent before. Possible after the end, too. */
const messageDeleted = z.object({ ...row, kind: z.literal('message_deleted'), message_id: z.string() });

/** A person has the chat now, other than by the `connect` operation's own answer. */
const agentJoined = z.object({ ...row, kind: z.literal('agent_joined'), agent: agentCard });

/** The position in the queue changed; or, for a live chat, its agent returned it to the queue. */
const queue = z.object({
  ...row,
  kind: z.literal('queue'),
  position: z.number(),
  estimated_wait_seconds: z.number().optional(),
});

/** The agent (or Odoo itself) ended the chat. */
const ended = z.object({
  ...row,
  kind: z.literal('ended'),
  by: z.enum(['agent', 'system']),
  agent: agentCard.optional(),
  message: z.string().optional(),
});

/** An agent has seen the transcript up to and including this sequence. */
const read = z.object({ ...row, kind: z.literal('read'), sequence: z.number().int().nonnegative() });

/** A ticket of this chat changed: a new status, or an agent's answer (never an internal note). Possible after the end, too. */
const ticket = z.object({
  ...row,
  kind: z.literal('ticket'),
  ticket: ticketRow,
  /** The shopper is told in the chat, and no other way: where the chat has ended by now, or ends unseen, `ticket_unheard` says so. */
  notice: z.object({ id: z.string(), kind: z.enum(['received', 'answered', 'resolved', 'closed']) }).optional(),
  /** Nothing is said in the chat: it was said before, or is said by e-mail. */
  silent: z.boolean().optional(),
  /** Plain text of the agent's answer, if that is what changed. */
  content: z.string().optional(),
  /** Its files, read by `ticket_attachment`. */
  attachments: z.array(agentAttachment).optional(),
  author: agentCard.optional(),
});

/** An order that the shopper watches (`watch_order`) moved on: another status, a parcel that left, or its tracking number. */
const order = z.object({ ...row, kind: z.literal('order'), order: orderRow });

/** Status or priority changed, but for the end, which says all that it changes. Possible after the end, too. */
const status = z.object({
  ...row,
  kind: z.literal('status'),
  status: conversationStatus,
  priority: conversationPriority,
});

export const odooEvent = z.discriminatedUnion('kind', [
  message,
  messageEdited,
  messageDeleted,
  agentJoined,
  queue,
  ended,
  read,
  ticket,
  order,
  status,
]);

/** An event that this bridge cannot read; a newer one might. The least that must hold for it to be acknowledged. */
const unknownEvent = z.object({ id: z.string(), kind: z.string().max(64) }).meta(OF_A_NEWER_ADDON);

export type AgentMessageEvent = Shape<typeof message>;
export type OdooEvent = Shape<typeof odooEvent>;
export type UnknownEvent = Shape<typeof unknownEvent>;

/** What was sent, sorted into what is understood and what is not: an event of a newer addon must not hold up the others. */
const sent = z.array(z.union([odooEvent, unknownEvent]));

function sorted(rows: readonly (OdooEvent | UnknownEvent)[]) {
  const isKnown = (event: OdooEvent | UnknownEvent): event is OdooEvent => 'conversation' in event;
  return { events: rows.filter(isKnown), unknown: rows.filter((event) => !isKnown(event)) };
}

export const pullArguments = z.strictObject({ limit: z.int().min(1).max(1000) });

/** `more`: there are more than `limit`. */
export const eventsPage = z
  .object({ events: sent, more: z.boolean() })
  .transform(({ events, more }) => ({ more, ...sorted(events) }));

/** Not stored; lost when the webhook is lost. */
const typingNotice = z.object({ conversation: z.string(), agent: agentCard, is_typing: z.boolean() });

/**
 * Body of the webhook: `POST {storefront_chat.bridge_url}/api/v1/odoo/events`, sent after commit, answered 202.
 *
 * Headers: `X-Storefront-Timestamp` (Unix seconds), `X-Storefront-Nonce` (UUID, used once), `X-Storefront-Signature`:
 * `sha256=` and the lower-case hex HMAC-SHA256, keyed with `storefront_chat.bridge_secret`, of
 * `POST <path>`, timestamp, nonce and raw body, each on a line of its own; the path is the one below `bridge_url`. A webhook more than 300 seconds off or with a nonce seen before is refused (401).
 */
export const webhookBody = z
  .object({
    events: sent,
    typing: z.array(typingNotice),
    /** Present when settings changed: the new version. */
    settings_version: z.string().optional(),
    /** True when there are new `privacy_tasks`. */
    privacy: z.boolean().optional(),
  })
  .transform(({ events, ...rest }) => ({ ...rest, ...sorted(events) }));

export type TypingNotice = Shape<typeof typingNotice>;
/** As Odoo sends it, and as it is read. */
export type EventsPage = { readonly events: readonly OdooEvent[]; readonly more: boolean };
export type ReceivedPage = z.output<typeof eventsPage>;
export type WebhookBody = {
  readonly events: readonly OdooEvent[];
  readonly typing: readonly TypingNotice[];
  readonly settings_version?: string;
  readonly privacy?: boolean;
};
export type ReceivedWebhook = z.output<typeof webhookBody>;
