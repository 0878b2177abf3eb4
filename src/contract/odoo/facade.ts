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
import type { AgentAnswer, AgentChange, AgentsAnswer, HandOver, StaffAssign, StaffTransfer } from './agents';
import type { AttachmentAnswer, AttachmentQuery } from './attachments';
import type {
  CannedResponseAnswer,
  CannedResponseSave,
  CannedResponsesAnswer,
  CannedResponsesQuery,
  CannedResponseUse,
  CannedResponseUsed,
} from './canned-responses';
import type { EventsPage } from './events';
import type { DashboardAnswer, NotificationsAnswer, TranscriptsAnswer, TranscriptsQuery } from './figures';
import type { Operation, OperationResult } from './operations';
import type { OrderQuery, OrderRow } from './orders';
import type { AgentPictureAnswer } from './people';
import type { LeftOut, SettingsAnswer } from './settings';
import type { StaffAnswer, StaffAnswered, StaffEnd, StaffPost, StaffPosted } from './staff';
import type {
  ShopperProof,
  StaffTicketAnswer,
  StaffTicketChange,
  StaffTicketCreate,
  StaffTicketMessage,
  StaffTicketsAnswer,
  StaffTicketsBulk,
  StaffTicketsBulkAnswer,
  StaffTicketsQuery,
  TicketAccepted,
  TicketAnswer,
  TicketFeedback,
  TicketReply,
  TicketRow,
} from './tickets';

export const FACADE_MODEL = 'storefront.chat.bridge';

export interface Hello {
  /** Version of the addon, for example `18.0.1.0.0`. */
  readonly addon_version: string;
  /** Series of Odoo, for example `18.0`. */
  readonly odoo_version: string;
  /** Features a later addon may add; the bridge ignores names that it does not know. */
  readonly features: readonly string[];
}

/** Method name → arguments and answer. One entry for each public method of the façade. */
export interface FacadeMethods {
  /** Proves that login, database, addon and group are right. */
  hello: { args: Record<string, never>; answer: Hello };
  /** All settings of all channels; `{unchanged: true}` when `known_version` is still the current one. */
  settings: { args: { known_version?: string }; answer: SettingsAnswer };
  /**
   * Patterns that the bot leaves out under the settings of this version; those told before are forgotten. Ignored when
   * the settings have another version by now.
   */
  left_out: { args: LeftOut; answer: Record<string, never> };
  /**
   * Applies operations in the order given, a savepoint per operation: one that is refused for good does not undo or hold
   * up the others. Results stand in the order of the operations.
   */
  push: { args: { operations: readonly Operation[] }; answer: { results: readonly OperationResult[] } };
  /** Shows the shopper typing in Discuss. Stored nowhere; an unknown or ended conversation is ignored. */
  typing: { args: { conversation: string; is_typing: boolean }; answer: Record<string, never> };
  /** Events not yet acknowledged, each conversation's in the order of `number`. `limit` at most 1000. */
  pull_events: { args: { limit: number }; answer: EventsPage };
  /** Forgets these events; unknown ids are ignored. (JSON-2 keeps an argument called `ids` for itself.) */
  ack_events: { args: { event_ids: readonly string[] }; answer: { acknowledged: number } };
  /** The content of a file of a message which that conversation's shopper may see. */
  attachment: { args: AttachmentQuery; answer: AttachmentAnswer };
  /** What shoppers see of an agent (`AgentCard.id`): for `<img>`, small. Feature `agent_pictures`. */
  agent_picture: { args: { agent: string }; answer: AgentPictureAnswer };
  /** Orders of a shopper by the rules of the contract's order look-up; nothing found is an empty list, never an error. */
  orders: { args: OrderQuery; answer: { orders: readonly OrderRow[] } };
  /** Checks a person's Odoo credentials (password or API key). Wrong ones answer `{granted: false}`. */
  staff_login: { args: { login: string; password: string }; answer: StaffAnswer };
  /** Posts as that person, an ordinary Discuss message; joins the chat first if need be. Idempotent by `id`. */
  staff_post: { args: StaffPost; answer: StaffPosted };
  /** Ends the chat as that person, after an optional last message. Idempotent by `id`. */
  staff_end: { args: StaffEnd; answer: StaffPosted };

  /** This shopper's tickets, newest first, at most 50. */
  tickets: { args: ShopperProof; answer: { tickets: readonly TicketRow[] } };
  /** One ticket of this shopper with what was said to them. */
  ticket: { args: ShopperProof & { reference: string }; answer: TicketAnswer };
  /** The shopper answers. Idempotent by `id`. */
  ticket_reply: { args: TicketReply; answer: TicketAccepted };
  /** The shopper rates a resolved ticket; a later one replaces it. Idempotent by `id`. */
  ticket_feedback: { args: TicketFeedback; answer: TicketAccepted };

  /** Agents of the channels this person may see. */
  staff_agents: { args: { staff: string }; answer: AgentsAnswer };
  staff_agent_change: { args: AgentChange; answer: AgentAnswer };
  staff_assign: { args: StaffAssign; answer: HandOver };
  staff_transfer: { args: StaffTransfer; answer: HandOver };

  staff_tickets: { args: StaffTicketsQuery; answer: StaffTicketsAnswer };
  staff_ticket: { args: { staff: string; reference: string }; answer: StaffTicketAnswer };
  /** Idempotent by `id`. */
  staff_ticket_create: { args: StaffTicketCreate; answer: StaffTicketAnswer };
  staff_ticket_change: { args: StaffTicketChange; answer: StaffTicketAnswer };
  /** Idempotent by `id`. */
  staff_ticket_message: { args: StaffTicketMessage; answer: StaffTicketAnswer };
  staff_tickets_bulk: { args: StaffTicketsBulk; answer: StaffTicketsBulkAnswer };

  staff_canned_responses: { args: CannedResponsesQuery; answer: CannedResponsesAnswer };
  staff_canned_response_save: { args: CannedResponseSave; answer: CannedResponseAnswer };
  staff_canned_response_delete: { args: { staff: string; canned_response: string }; answer: StaffAnswered<object> };
  staff_canned_response_use: { args: CannedResponseUse; answer: CannedResponseUsed };

  /** Full text over the transcripts of chats that this person may read. */
  staff_transcripts: { args: TranscriptsQuery; answer: TranscriptsAnswer };
  staff_notifications: { args: { staff: string }; answer: NotificationsAnswer };
  staff_dashboard: { args: { staff: string; channel?: string }; answer: DashboardAnswer };
}

export type FacadeMethod = keyof FacadeMethods;
