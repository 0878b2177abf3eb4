/** The people behind the chat, as the core and the doors reach them. */
import type { StaffPerson, StaffPosted } from '../../contract/facade';

export const DESK = Symbol('Desk');

export interface Desk {
  /** Tells everything of this conversation now, waiting at most `timeoutMs`. False: the desk could not be reached in time. */
  tellNow(conversationId: string, timeoutMs: number): Promise<boolean>;
  /** The shopper types; lost when the desk is away. */
  typing(conversationId: string, isTyping: boolean): void;
}

export const STAFF_DESK = Symbol('StaffDesk');

/** Acts at the desk as a member of staff. Throws `DeskUnavailable`. */
export interface StaffDesk {
  /** The person, or null when login or secret is wrong or the person has no business here. */
  login(login: string, secret: string): Promise<StaffPerson | null>;
  post(request: { id: string; staff: string; conversation: string; content: string }): Promise<StaffPosted>;
  end(request: { id: string; staff: string; conversation: string; message?: string }): Promise<StaffPosted>;
}
