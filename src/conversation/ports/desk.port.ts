/** The desk, at which agents work: Odoo. Shared by the APIs of chats, tickets and staff. */

export const DESK = Symbol('Desk');

export interface Desk {
  /** Delivers all pending operations of this conversation now, waiting at most `timeoutMs`. False: the desk was not reached in time. */
  flush(conversationId: string, timeoutMs: number): Promise<boolean>;
  /** Shows the shopper typing; lost when the desk is away. */
  typing(conversationId: string, isTyping: boolean): void;
}
