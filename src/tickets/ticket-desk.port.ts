/** A shopper's tickets at the desk. New ones are created from a chat, through its outbox. */
import type {
  ShopperProof,
  TicketAccepted,
  TicketDetail,
  TicketFeedback,
  TicketReply,
  TicketRow,
} from '../contract/odoo';

export const TICKET_DESK = Symbol('TicketDesk');

/** Throws `DeskUnavailable`, `DeskRefused` and `DeskUnsupported`. */
export interface TicketDesk {
  /** Whether tickets and answers may have files; true while nothing is known of the desk. Never throws. */
  takesFiles(): Promise<boolean>;
  /** Newest first. */
  list(shopper: ShopperProof): Promise<readonly TicketRow[]>;
  /** Null: no such ticket, or somebody else's. */
  read(shopper: ShopperProof, reference: string): Promise<TicketDetail | null>;
  /** Idempotent by `id`. */
  reply(reply: TicketReply): Promise<TicketAccepted>;
  /** A later one replaces it. Idempotent by `id`. */
  rate(feedback: TicketFeedback): Promise<TicketAccepted>;
}
