/** Acting at the desk as a member of staff. */
import type { FacadeMethod, FacadeMethods, StaffPerson } from '../contract/odoo';

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
