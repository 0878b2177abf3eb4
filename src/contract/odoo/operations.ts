/** Operations from the bridge to Odoo through `push`: applied in order within a conversation, each exactly once by its id. */
import { z } from 'zod';
import { SentAttachment, sentAttachment } from './attachments';
import { shopperCard } from './people';
import { Shape, conversationId, instant, locale, operationId, text } from './shape';
import { ticketCategory, ticketPriority } from './tickets';
import { undelivered } from './whatsapp-chats';

const inChat = { id: operationId, conversation: conversationId };

/** Where the shopper is in the shop. `cart_value`: in the shop's currency, rounded, as far as the shop tells it. */
const page = z.strictObject({ url: text, title: text.optional(), cart_value: z.int().optional() });

/** Creates the native livechat channel, with the bot as its operator and nobody else's attention yet. */
const open = z.strictObject({
  ...inChat,
  kind: z.literal('open'),
  /** `storefront_key` of the livechat channel, for example `default`. */
  channel: text,
  /** BCP 47, for example `en` or `bn`. */
  locale: text,
  opened_at: instant,
  shopper: shopperCard,
  page: page.optional(),
});

/** One message of the transcript: the shopper's, the bot's, or a notice of the system. Plain text of `MAX_MESSAGE_BYTES` at most. */
const message = z.strictObject({
  ...inChat,
  kind: z.literal('message'),
  /** Place in the bridge's gapless order; `read` events name it. */
  sequence: z.int(),
  author: z.enum(['user', 'bot', 'system']),
  /** Empty only beside attachments. */
  content: text,
  sent_at: instant,
  /** At most 10. */
  attachments: z.array(sentAttachment).optional(),
});

/** Asks for a person: assigned at once to an available agent of the channel, or waiting. The answer is in `desk`. */
const connect = z.strictObject({
  ...inChat,
  kind: z.literal('connect'),
  reason: text.optional(),
  skill: text.optional(),
  /** What the shopper added about themselves since `open`. */
  shopper: shopperCard.optional(),
});

/** Who the shopper is from now on: the shop has proven it anew, or its word counts no more. Feature `identity`. */
const shopper = z.strictObject({ ...inChat, kind: z.literal('shopper'), shopper: shopperCard });

/** The shopper is on this page now, or the chat is in another language; what is left out is as it was. Feature `context`. */
const context = z.strictObject({
  ...inChat,
  kind: z.literal('context'),
  page: page.optional(),
  locale: locale.optional(),
});

/** What the shopper was told of their data in this chat, or agreed to; a later one replaces it. Feature `consent`. */
const consent = z.strictObject({
  ...inChat,
  kind: z.literal('consent'),
  version: text,
  /** Of the text that was shown. */
  locale,
  given_at: instant,
  /** True: the shopper agreed to it. False: it stood beside what they wrote. */
  agreed: z.boolean(),
});

/** The shopper read the agent's messages up to and including this one (`message_id` of a `message` event). */
const read = z.strictObject({ ...inChat, kind: z.literal('read'), message_id: text });

/** The shopper is on WhatsApp, and may be written to freely until then; later than that, templates only. Feature `whatsapp_chats`. */
const whatsapp = z.strictObject({ ...inChat, kind: z.literal('whatsapp'), window_ends_at: instant });

/**
 * The phone of the shopper has the agent's messages up to and including this one, or this one will never be there. A message
 * that was thought lost may be delivered after all. Feature `whatsapp_chats`.
 */
const delivery = z.strictObject({
  ...inChat,
  kind: z.literal('delivery'),
  /** Of a `message` event. */
  message_id: text,
  status: z.enum(['delivered', 'failed']),
  /** Why it failed. */
  reason: undelivered.optional(),
});

/** Ends the chat. No event comes back for it. `reason` is the shopper's own, or of the system `abandoned` or `idle`. */
const end = z.strictObject({
  ...inChat,
  kind: z.literal('end'),
  by: z.enum(['shopper', 'system']),
  reason: text.optional(),
  ended_at: instant,
});

/** Becomes a native `rating.rating` (1..5); a later one replaces it. Allowed before and after the end. */
const rate = z.strictObject({
  ...inChat,
  kind: z.literal('rate'),
  rating: z.int(),
  feedback: text.optional(),
  resolved: z.boolean().optional(),
});

/** Makes a ticket of the chat, whatever its state: transcript and shopper linked. The answer is in `ticket`. */
const ticket = z.strictObject({
  ...inChat,
  kind: z.literal('ticket'),
  subject: text,
  description: text.optional(),
  category: ticketCategory.optional(),
  /** At most `medium`, or `high` while the shopper is verified; more is taken for that. */
  priority: ticketPriority.optional(),
  /** Where the shopper wants answers; replaces what was known. */
  email: text.optional(),
  phone: text.optional(),
  /** At most 10, beside those of the chat. Feature `ticket_files`. */
  attachments: z.array(sentAttachment).optional(),
});

/** The chat ended before its shopper was told there, or had seen it: the shopper is told another way. Feature `ticket_notices`. */
const ticketUnheard = z.strictObject({
  ...inChat,
  kind: z.literal('ticket_unheard'),
  /** Reference of the ticket. */
  ticket: text,
  /** Of a `ticket` event; without it, that the ticket was received. */
  notice: text.optional(),
});

/** Mails the transcript to the shopper, in the conversation's language and the shop's company's name. */
const transcript = z.strictObject({ ...inChat, kind: z.literal('transcript'), email: text });

/**
 * The shopper wants to hear when this order moves on: an `order` event, or, once the chat has ended, a mail to `email`.
 *
 * Ends when the order is delivered or cancelled, or after 60 days. By the rules of order look-up: who could not be shown
 * the order is refused. Asking again, and asking about an order that moves no more, changes nothing.
 */
const watchOrder = z.strictObject({
  ...inChat,
  kind: z.literal('watch_order'),
  /** Its name. */
  order: text,
  /** By what it was shown: e-mail and phone are the shop's word, or on the order. */
  verified: z.boolean(),
  email: text.optional(),
  phone: text.optional(),
});

/**
 * What became of the bot's answers in this chat, told once: when the bot has it no more. An answer that neither a person nor
 * the same answer again had to follow is resolved: `answered - to_person - repeated`. Unknown intents and entries are ignored.
 */
const botAnswers = z.strictObject({
  ...inChat,
  kind: z.literal('bot_answers'),
  /** When the latest of them was given. */
  answered_at: instant,
  /** At most 100, each thing once, but that orders are one thing here. */
  answers: z.array(
    z.strictObject({
      about: z.enum(['intent', 'faq', 'order']),
      /** Of the intent or the FAQ entry. */
      id: text.optional(),
      /** At least 1. */
      answered: z.int(),
      to_person: z.int(),
      repeated: z.int(),
    }),
  ),
});

/** Questions the bot had no sure answer to since the last such operation, personal data masked; counted by text. */
const unanswered = z.strictObject({
  id: operationId,
  kind: z.literal('unanswered'),
  questions: z.array(
    z.strictObject({
      channel: text,
      locale,
      /** At most 300 characters. */
      text,
      count: z.int(),
      last_asked_at: instant,
    }),
  ),
});

/** Views and votes of FAQ entries since the last such operation; unknown entries are ignored. */
const faqCounts = z.strictObject({
  id: operationId,
  kind: z.literal('faq_counts'),
  counts: z.array(z.strictObject({ faq_id: text, views: z.int(), helpful: z.int(), not_helpful: z.int() })),
});

export const operation = z.discriminatedUnion('kind', [
  open,
  message,
  connect,
  read,
  whatsapp,
  delivery,
  shopper,
  consent,
  context,
  end,
  rate,
  ticket,
  ticketUnheard,
  transcript,
  watchOrder,
  botAnswers,
  unanswered,
  faqCounts,
]);

export const pushArguments = z.strictObject({ operations: z.array(operation) });

export type OpenOperation = Shape<typeof open>;
/** The content of files is added only as the call is made. */
type Carrying<Kind extends typeof message | typeof ticket> = Omit<Shape<Kind>, 'attachments'> & {
  readonly attachments?: readonly SentAttachment[];
};
export type MessageOperation = Carrying<typeof message>;
export type ConnectOperation = Shape<typeof connect>;
export type ConsentOperation = Shape<typeof consent>;
export type ContextOperation = Shape<typeof context>;
export type EndOperation = Shape<typeof end>;
export type RateOperation = Shape<typeof rate>;
export type TicketOperation = Carrying<typeof ticket>;
export type TranscriptOperation = Shape<typeof transcript>;
export type WatchOrderOperation = Shape<typeof watchOrder>;
export type BotAnswersOperation = Shape<typeof botAnswers>;
export type UnansweredOperation = Shape<typeof unanswered>;
export type FaqCountsOperation = Shape<typeof faqCounts>;

export type ConversationOperation =
  | OpenOperation
  | MessageOperation
  | ConnectOperation
  | Shape<typeof read>
  | Shape<typeof whatsapp>
  | Shape<typeof delivery>
  | Shape<typeof shopper>
  | ConsentOperation
  | ContextOperation
  | EndOperation
  | RateOperation
  | TicketOperation
  | Shape<typeof ticketUnheard>
  | TranscriptOperation
  | WatchOrderOperation
  | BotAnswersOperation;

export type Operation = ConversationOperation | FaqCountsOperation | UnansweredOperation;
