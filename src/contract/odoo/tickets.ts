/** Tickets: what a shopper may see of their own, and what staff do with them under their own rights. */
import type { AgentCard } from './people';
import type { StaffAnswered } from './staff';

export type TicketStatus = 'open' | 'in_progress' | 'waiting_customer' | 'resolved' | 'closed';
export type TicketPriority = 'low' | 'medium' | 'high' | 'urgent';
/** The same words as an intent's category. */
export type TicketCategory = 'shipping' | 'returns' | 'payment' | 'product' | 'general';

export interface TicketRow {
  /** For example `T00042`; what people quote. */
  readonly reference: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  readonly category: TicketCategory;
  /** `storefront_key`; absent on a ticket of no channel. */
  readonly channel?: string;
  /** The bridge's conversation id, when the ticket came from a chat. */
  readonly conversation?: string;
  readonly assignee?: AgentCard;
  readonly created_at: string;
  readonly updated_at: string;
  readonly resolved_at?: string;
  /** 1..5, given after resolution. */
  readonly rating?: number;
}

export interface TicketMessageRow {
  readonly id: string;
  readonly author: 'shopper' | 'agent' | 'system';
  readonly name?: string;
  /** Plain text. */
  readonly content: string;
  readonly sent_at: string;
  /** Always false towards shoppers. */
  readonly is_internal: boolean;
}

/** Oldest message first. */
export interface TicketDetail extends TicketRow {
  readonly description: string;
  readonly messages: readonly TicketMessageRow[];
}

/** Who asks: tickets of this shopper id, and, when the shop vouched for it, those with this e-mail. */
export interface ShopperProof {
  readonly shopper: string;
  readonly verified: boolean;
  readonly email?: string;
}

/** Somebody else's ticket and none at all are the same absent `ticket`. */
export interface TicketAnswer {
  readonly ticket?: TicketDetail;
}

/** A shopper's answer; on a resolved ticket it reopens. `accepted` false: unknown, not theirs, or closed for good. */
export type TicketReply = ShopperProof & { readonly id: string; readonly reference: string; readonly content: string };
export interface TicketFeedback extends ShopperProof {
  readonly id: string;
  readonly reference: string;
  /** 1..5 */
  readonly rating: number;
  readonly feedback?: string;
  readonly resolved?: boolean;
}
export type TicketAccepted =
  | { readonly accepted: true; readonly ticket: TicketRow }
  | { readonly accepted: false; readonly code: 'UNKNOWN_TICKET' | 'TICKET_CLOSED' | 'NOT_RESOLVED' | 'INVALID' };

/** What staff see besides: the customer and the deadline. */
export interface StaffTicketRow extends TicketRow {
  readonly customer: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** Absent without a policy. `late`: running and past its deadline; `missed`: answered or resolved too late. */
  readonly sla?: { readonly deadline: string; readonly state: 'on_time' | 'late' | 'kept' | 'missed' };
  readonly first_response_seconds?: number;
  readonly resolution_seconds?: number;
}
export interface StaffTicketDetail extends StaffTicketRow {
  readonly description: string;
  readonly messages: readonly TicketMessageRow[];
}

export interface StaffTicketsQuery {
  readonly staff: string;
  readonly status?: TicketStatus;
  readonly priority?: TicketPriority;
  readonly category?: TicketCategory;
  /** `res.users` id, or `none` for those of nobody. */
  readonly assignee?: string;
  /** Looked for in reference, subject, customer name and e-mail. */
  readonly text?: string;
  readonly offset: number;
  /** 1..100 */
  readonly limit: number;
}

export interface StaffTicketCreate {
  readonly id: string;
  readonly staff: string;
  readonly subject: string;
  readonly description?: string;
  readonly category?: TicketCategory;
  readonly priority?: TicketPriority;
  readonly channel?: string;
  /** Links transcript and shopper of this chat. */
  readonly conversation?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface StaffTicketChange {
  readonly staff: string;
  readonly reference: string;
  readonly subject?: string;
  readonly status?: TicketStatus;
  readonly priority?: TicketPriority;
  readonly category?: TicketCategory;
  /** `res.users` id, or `none`. */
  readonly assignee?: string;
}

export interface StaffTicketMessage {
  readonly id: string;
  readonly staff: string;
  readonly reference: string;
  readonly content: string;
  /** True: a note that the customer never sees. */
  readonly is_internal: boolean;
}

export interface StaffTicketsBulk {
  readonly staff: string;
  /** At most 100. */
  readonly references: readonly string[];
  readonly action: 'resolve' | 'close' | 'assign_to_me' | 'priority';
  /** Only for `priority`. */
  readonly priority?: TicketPriority;
}

export type StaffTicketsAnswer = StaffAnswered<{ readonly tickets: readonly StaffTicketRow[]; readonly total: number }>;
export type StaffTicketAnswer = StaffAnswered<{ readonly ticket: StaffTicketDetail }>;
/** Each ticket is done or refused by itself. */
export type StaffTicketsBulkAnswer = StaffAnswered<{
  readonly done: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly reason: string }[];
}>;
