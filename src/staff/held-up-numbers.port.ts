/** Numbers on WhatsApp for which nothing is sent just now, so that staff are told before they write. */
export const HELD_UP_NUMBERS = Symbol('HeldUpNumbers');

export interface HeldUpNumbers {
  /** @param number Meta's phone number ID */
  isHeldUp(number: string): boolean;
}
