/** The people behind the chat, as the core and the doors reach them. */

export const DESK = Symbol('Desk');

export interface Desk {
  /** Tells everything of this conversation now, waiting at most `timeoutMs`. False: the desk could not be reached in time. */
  tellNow(conversationId: string, timeoutMs: number): Promise<boolean>;
  /** The shopper types; lost when the desk is away. */
  typing(conversationId: string, isTyping: boolean): void;
}
