/** Tells whoever speaks to the desk that there is something new to tell. */
export const DESK_BELL = Symbol('DeskBell');

/** Name of the queue whose jobs mean "look at the outbox". */
export const OUTBOX_QUEUE = 'outbox';

export interface DeskBell {
  /** Returns at once; many rings in a moment are one. */
  ring(): void;
}
