/** Goes on with chats that have ended, for a member of staff. */
import type { StaffPerson } from '../contract/odoo';
import type { StaffContinued } from '../contract/staff/conversation-changes.wire';

export const CONTINUED_CHATS = Symbol('ContinuedChats');

export interface ContinuedChats {
  /**
   * Says `message` to the shopper of this chat, in the one that they have open or in a new one. Once per `uniqueId`. Throws
   * `ProblemError` where the shopper cannot be reached.
   */
  goOn(person: StaffPerson, conversationId: string, message: string, uniqueId: string): Promise<StaffContinued>;
  /** As `goOn`, for a person whom Odoo names. */
  goOnAs(staffId: string, conversationId: string, message: string, uniqueId: string): Promise<StaffContinued>;
}
