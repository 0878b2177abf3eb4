/** The order look-ups of a conversation: what the bot still asks for, which orders were shown, which are watched. */
import type { OrderRow } from '../contract/odoo';

/** The proof that a shopper may see an order. */
export interface OrderProof {
  /** The shop confirmed the shopper's identity. */
  readonly verified: boolean;
  readonly email?: string;
  readonly phone?: string;
}

/** The details given so far while the bot asks for the rest: first the reference, then the e-mail or phone. */
export interface LookupFields {
  readonly reference?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The order is watched already; with the e-mail address on it, updates would also be mailed. */
  readonly news?: true;
}

export interface OrderWatch {
  readonly operationId: string;
  readonly order: string;
  /** Updates are mailed once the chat has ended. */
  readonly mailed?: boolean;
  /** The desk refused to watch it. */
  readonly refused: boolean;
}

export interface OrderMemory {
  /** The bot's open question; closed by another topic or by time. */
  readonly question?: LookupFields & { readonly askedAt: string };
  /** The latest last. */
  readonly shown: readonly (OrderProof & { readonly order: string; readonly settled: boolean })[];
  readonly watches: readonly OrderWatch[];
}

/** The part of a bot answer that is about orders. */
export interface OrderAnswer {
  /** All orders, where there are several; newest first. */
  readonly orders?: readonly OrderRow[];
  /** The proof that they were found with. */
  readonly proof?: OrderProof;
  /** The bot asks for the details that are missing here. */
  readonly asks?: LookupFields;
  /** The shopper wants updates about this order. */
  readonly watch?: OrderProof & { readonly order: string };
}

export const NO_ORDERS: OrderMemory = { shown: [], watches: [] };

/** Mails go to proven addresses only, and with both e-mail and phone it is not known here which one proved it. */
export function isMailed({ verified, email, phone }: OrderProof): boolean {
  return email !== undefined && (verified || phone === undefined);
}

/** The order changes no more. */
export function isSettled({ status }: OrderRow): boolean {
  return status === 'delivered' || status === 'cancelled';
}
