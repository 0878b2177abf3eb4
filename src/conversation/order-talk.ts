/** What talking about orders leaves behind in a conversation. */
import type { OrderRow } from '../contract/odoo';

/** By what a shopper may hear about an order. */
export interface OrderProof {
  /** The shop vouched for the shopper. */
  readonly verified: boolean;
  readonly email?: string;
  readonly phone?: string;
}

/** What is known so far while the bot asks for the rest: first the reference, then the e-mail or phone. */
export interface OrderClues {
  readonly reference?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The order is watched already; with the e-mail on it, news would also be mailed. */
  readonly news?: true;
}

export interface OrderWatch {
  readonly operationId: string;
  readonly order: string;
  /** Once the chat has ended, news are mailed. */
  readonly mailed?: boolean;
  /** The desk would not. */
  readonly refused: boolean;
}

export interface OrderMemory {
  /** Open until something else is said, or some time has passed. */
  readonly question?: OrderClues & { readonly askedAt: string };
  /** The latest last. */
  readonly shown: readonly (OrderProof & { readonly order: string; readonly settled: boolean })[];
  readonly watches: readonly OrderWatch[];
}

/** What an answer of the bot says of orders, besides its words. */
export interface OrderTalk {
  /** All of them, where there are several; newest first. */
  readonly orders?: readonly OrderRow[];
  /** By what they were found. */
  readonly proof?: OrderProof;
  /** The bot waits for what is missing here. */
  readonly asks?: OrderClues;
  /** The shopper wants to hear of this one when it moves on. */
  readonly watch?: OrderProof & { readonly order: string };
}

export const NO_ORDERS: OrderMemory = { shown: [], watches: [] };

/** Which of e-mail and phone was the proof is not known here; mails go to proven addresses only. */
export function isMailed({ verified, email, phone }: OrderProof): boolean {
  return email !== undefined && (verified || phone === undefined);
}

/** Nothing comes after that. */
export function isSettled({ status }: OrderRow): boolean {
  return status === 'delivered' || status === 'cancelled';
}
