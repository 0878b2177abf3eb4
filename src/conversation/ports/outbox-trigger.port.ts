/** Starts the delivery of the outbox. */
export const OUTBOX_TRIGGER = Symbol('OutboxTrigger');

/** Name of the queue whose jobs deliver the outbox. */
export const OUTBOX_QUEUE = 'outbox';

export interface OutboxTrigger {
  /** Returns at once; several calls in a moment start one delivery. */
  fire(): void;
}
