/** The people behind the chat, as the core and the doors reach them. */
import type { FacadeMethod, FacadeMethods, StaffPerson } from '../../contract/facade';

export const DESK = Symbol('Desk');

export interface Desk {
  /** Tells everything of this conversation now, waiting at most `timeoutMs`. False: the desk could not be reached in time. */
  tellNow(conversationId: string, timeoutMs: number): Promise<boolean>;
  /** The shopper types; lost when the desk is away. */
  typing(conversationId: string, isTyping: boolean): void;
}

export const STAFF_DESK = Symbol('StaffDesk');

/** What staff do at the desk in their own name. */
export type StaffCall = Exclude<Extract<FacadeMethod, `staff_${string}`>, 'staff_login'>;

/** Acts at the desk as a member of staff. Throws `DeskUnavailable`, `DeskRefused` and `DeskCannot`. */
export interface StaffDesk {
  /** The person, or null when login or secret is wrong or the person has no business here. */
  login(login: string, secret: string): Promise<StaffPerson | null>;
  /** The answer as the desk gives it; that a person may not is an answer, too. */
  ask<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']): Promise<FacadeMethods[C]['answer']>;
}
