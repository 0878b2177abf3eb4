/**
 * The façade `storefront.chat.bridge`: every method the bridge may call in Odoo, with its keyword arguments and answer.
 *
 * Rules that hold for all of them:
 * - keyword arguments only, plain JSON in and out, snake_case; instants are ISO 8601 UTC with `Z`; ids are opaque strings;
 * - a value is never null, in either direction: what is not known is an absent key (XML-RPC has no null);
 * - one call is one transaction; every operation carries an id and doing it twice has the effect of doing it once;
 * - the caller must be in the group *Storefront Chat / Bridge*, anybody else gets Odoo's `AccessError`;
 * - arguments of a wrong shape raise Odoo's `ValidationError` and write nothing.
 */
import { z } from 'zod';
import * as analytics from './analytics';
import { agentAnswer, agentChange, agentsAnswer, handOver, staffAssign, staffTransfer } from './agents';
import { attachmentAnswer, attachmentQuery } from './attachments';
import * as canned from './canned-responses';
import { staffConversationsChange, staffConversationsChanged } from './conversations';
import { EventsPage, ReceivedPage, eventsPage, pullArguments } from './events';
import * as figures from './figures';
import { pushAnswer } from './operation-results';
import type { OperationResult } from './operation-results';
import { Operation, pushArguments } from './operations';
import { orderQuery, ordersAnswer } from './orders';
import { pictureAnswer } from './pictures';
import * as privacy from './privacy';
import { rejectedPatterns, settingsAnswer } from './settings';
import { Shape, conversationId, text } from './shape';
import {
  StaffPost,
  StaffPosted,
  staffAnswer,
  staffEnd,
  staffLogin,
  staffPersonQuery,
  staffPost,
  staffPosted,
} from './staff';
import * as staffTickets from './staff-tickets';
import * as tickets from './tickets';
import { whatsappNumbersAnswer, whatsappTroubles } from './whatsapp';

export const FACADE_MODEL = 'storefront.chat.bridge';

const staff = z.strictObject({ staff: text });
const nothing = z.object({});

const hello = z.object({
  /** Version of the addon, for example `18.0.1.0.0`. */
  addon_version: z.string(),
  /** Series of Odoo, for example `18.0`. */
  odoo_version: z.string(),
  /** Features a later addon may add; the bridge ignores names that it does not know. */
  features: z.array(z.string()),
});

/** Method name → arguments and answer. One entry for each public method of the façade. */
const FACADE = {
  /** Proves that login, database, addon and group are right. */
  hello: { args: z.strictObject({}), answer: hello },
  /** All settings of all channels; `{unchanged: true}` when `known_version` is still the current one. */
  settings: { args: z.strictObject({ known_version: text.optional() }), answer: settingsAnswer },
  /**
   * Patterns that the bot rejects under the settings of this version; those told before are forgotten. Ignored when
   * the settings have another version by now.
   */
  rejected_patterns: { args: rejectedPatterns, answer: nothing },
  /**
   * Applies operations in the order given, a savepoint per operation: one that is refused for good does not undo or hold
   * up the others. Results stand in the order of the operations.
   */
  push: { args: pushArguments, answer: pushAnswer },
  /** Shows the shopper typing in Discuss. Stored nowhere; an unknown or ended conversation is ignored. */
  typing: { args: z.strictObject({ conversation: conversationId, is_typing: z.boolean() }), answer: nothing },
  /** Events not yet acknowledged, each conversation's in the order of `number`. */
  pull_events: { args: pullArguments, answer: eventsPage },
  /** Forgets these events; unknown ids are ignored. (JSON-2 keeps an argument called `ids` for itself.) */
  ack_events: {
    args: z.strictObject({ event_ids: z.array(text) }),
    answer: z.object({ acknowledged: z.number() }),
  },
  /** The content of a file of a message which that conversation's shopper may see. */
  attachment: { args: attachmentQuery, answer: attachmentAnswer },
  /** What shoppers see of an agent (`AgentCard.id`): for `<img>`, small. Feature `agent_pictures`. */
  agent_picture: { args: z.strictObject({ agent: text }), answer: pictureAnswer },
  /** The picture of a product (`ProductCard.id`) that is for sale: for `<img>`, small. Feature `products`. */
  product_picture: { args: z.strictObject({ product: text }), answer: pictureAnswer },
  /** The logo of a channel (`ChannelRow.key`): for `<img>`, small. Feature `looks`. */
  channel_logo: { args: z.strictObject({ channel: text }), answer: pictureAnswer },
  /** The picture of a bot (`EngineRow.id`): for `<img>`, small. Feature `looks`. */
  bot_picture: { args: z.strictObject({ engine: text }), answer: pictureAnswer },
  /** Orders of a shopper by the rules of the contract's order look-up; nothing found is an empty list, never an error. */
  orders: { args: orderQuery, answer: ordersAnswer },
  /** Checks a person's Odoo credentials (password or API key). Wrong ones answer `{granted: false}`. */
  staff_login: { args: staffLogin, answer: staffAnswer },
  /** The person as Odoo knows them now; not granted to who was deactivated or lost their rights. Feature `staff_person`. */
  staff_person: { args: staffPersonQuery, answer: staffAnswer },
  /** Posts as that person, an ordinary Discuss message; joins the chat first if need be. Idempotent by `id`. */
  staff_post: { args: staffPost, answer: staffPosted },
  /** Ends the chat as that person, after an optional last message. Idempotent by `id`. */
  staff_end: { args: staffEnd, answer: staffPosted },

  /** This shopper's tickets, newest first, at most 50. */
  tickets: { args: tickets.ticketsQuery, answer: tickets.ticketsAnswer },
  /** One ticket of this shopper with what was said to them. */
  ticket: { args: tickets.ticketQuery, answer: tickets.ticketAnswer },
  /** The shopper answers. Idempotent by `id`. */
  ticket_reply: { args: tickets.ticketReply, answer: tickets.ticketAccepted },
  /** The shopper rates a resolved ticket; a later one replaces it. Idempotent by `id`. */
  ticket_feedback: { args: tickets.ticketFeedback, answer: tickets.ticketAccepted },

  /** The content of a file of a ticket which its customer may see. Feature `ticket_attachments`. */
  ticket_attachment: { args: tickets.ticketAttachmentQuery, answer: attachmentAnswer },

  /** Agents of the channels this person may see. */
  staff_agents: { args: staff, answer: agentsAnswer },
  staff_agent_change: { args: agentChange, answer: agentAnswer },
  /** Idempotent by `id`. */
  staff_assign: { args: staffAssign, answer: handOver },
  /** Idempotent by `id`. */
  staff_transfer: { args: staffTransfer, answer: handOver },

  /** Status, priority and who has them, of many chats at once. Feature `conversation_status`. */
  staff_conversations_change: { args: staffConversationsChange, answer: staffConversationsChanged },

  staff_tickets: { args: staffTickets.staffTicketsQuery, answer: staffTickets.staffTicketsAnswer },
  staff_ticket: { args: staffTickets.staffTicketQuery, answer: staffTickets.staffTicketAnswer },
  /** Idempotent by `id`. */
  staff_ticket_create: { args: staffTickets.staffTicketCreate, answer: staffTickets.staffTicketAnswer },
  staff_ticket_change: { args: staffTickets.staffTicketChange, answer: staffTickets.staffTicketAnswer },
  /** Idempotent by `id`. */
  staff_ticket_message: { args: staffTickets.staffTicketMessage, answer: staffTickets.staffTicketAnswer },
  /** A file of a ticket, also of its notes. Feature `staff_ticket_files`. */
  staff_ticket_attachment: {
    args: staffTickets.staffTicketAttachmentQuery,
    answer: staffTickets.staffTicketAttachmentAnswer,
  },
  staff_tickets_bulk: { args: staffTickets.staffTicketsBulk, answer: staffTickets.staffTicketsBulkAnswer },

  staff_canned_responses: { args: canned.cannedResponsesQuery, answer: canned.cannedResponsesAnswer },
  staff_canned_response_save: { args: canned.cannedResponseSave, answer: canned.cannedResponseAnswer },
  staff_canned_response_delete: { args: canned.cannedResponseDelete, answer: canned.cannedResponseDeleted },
  staff_canned_response_use: { args: canned.cannedResponseUse, answer: canned.cannedResponseUsed },

  /** Full text over the transcripts of chats that this person may read. */
  staff_transcripts: { args: figures.transcriptsQuery, answer: figures.transcriptsAnswer },
  staff_notifications: { args: figures.notificationsQuery, answer: figures.notificationsAnswer },
  staff_dashboard: { args: figures.dashboardQuery, answer: figures.dashboardAnswer },
  /** Feature `analytics`. */
  staff_analytics: { args: analytics.analyticsQuery, answer: analytics.analyticsAnswer },

  /** The shop's numbers on WhatsApp; `{unchanged: true}` when `known_version` is still the current one. Feature `whatsapp`. */
  whatsapp_numbers: { args: z.strictObject({ known_version: text.optional() }), answer: whatsappNumbersAnswer },
  /** All numbers that Meta refuses; those told before and not named are well again. Feature `whatsapp`. */
  whatsapp_troubles: { args: whatsappTroubles, answer: nothing },

  /** What the bridge is to count, hand over or erase. Feature `privacy`. */
  privacy_tasks: { args: privacy.privacyTasksQuery, answer: privacy.privacyTasksAnswer },
  privacy_done: { args: privacy.privacyDone, answer: nothing },
  /** Erases or exports all that is held of a person. Idempotent by `id`. */
  staff_privacy_request: { args: privacy.staffPrivacyRequest, answer: privacy.staffPrivacyAnswer },
  /** The ZIP archive of an export, in parts. */
  staff_privacy_file: { args: privacy.staffPrivacyFileQuery, answer: privacy.staffPrivacyFile },
  staff_privacy_status: { args: privacy.staffPrivacyQuery, answer: privacy.staffPrivacyAnswer },
} as const;

export type FacadeMethod = keyof typeof FACADE;
export type Hello = Shape<typeof hello>;

/** Calls whose types are not read off their shapes: files get their content as the call is made, events are sorted as they are read. */
interface Apart {
  push: {
    args: { readonly operations: readonly Operation[] };
    answer: { readonly results: readonly OperationResult[] };
  };
  staff_post: { args: StaffPost; answer: StaffPosted };
  staff_ticket_message: { args: staffTickets.StaffTicketMessage; answer: staffTickets.StaffTicketAnswer };
  pull_events: { args: { readonly limit: number }; answer: EventsPage };
}

export type FacadeMethods = {
  [M in FacadeMethod]: M extends keyof Apart
    ? Apart[M]
    : { args: Shape<(typeof FACADE)[M]['args']>; answer: Shape<(typeof FACADE)[M]['answer']> };
};

/** Answers once they are checked. */
export type CheckedAnswers = {
  readonly [M in FacadeMethod]: M extends 'pull_events' ? ReceivedPage : FacadeMethods[M]['answer'];
};

/** The same table, for callers that have any of the methods. */
export const FACADE_SHAPES: {
  readonly [M in FacadeMethod]: {
    readonly args: z.ZodType<FacadeMethods[M]['args']>;
    readonly answer: z.ZodType<CheckedAnswers[M]>;
  };
} = FACADE;
