/** The desk on behalf of a member of staff. */
import type { FacadeMethod, FacadeMethods, StaffPerson } from '../contract/odoo';

export const STAFF_DESK = Symbol('StaffDesk');

/** The façade calls that act in the name of a person. */
export type StaffCall = Exclude<Extract<FacadeMethod, `staff_${string}`>, 'staff_login'>;

/** Throws `DeskUnavailable`, `DeskRefused` and `DeskUnsupported`. */
export interface StaffDesk {
  /** The person, or null when login or secret is wrong or the person has no Live Chat rights. */
  login(login: string, secret: string): Promise<StaffPerson | null>;
  /** The answer as the desk gives it; a refusal for lack of rights is an answer, too. */
  ask<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']): Promise<FacadeMethods[C]['answer']>;
}
