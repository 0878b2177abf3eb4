/**
 * Operations that the desk refused for good, kept with the reason until staff retry or discard them. Shared by the delivery of the
 * outbox, which adds them, and the staff API.
 */
import type { ConversationOperation, RefusalCode } from '../../contract/odoo';

export const DEAD_LETTERS = Symbol('DeadLetters');

export interface DeadLetter {
  readonly operation: ConversationOperation;
  readonly code: RefusalCode;
  readonly reason: string;
  readonly refusedAt: string;
}

export interface DeadLetters {
  /** Adds it, unless its conversation was erased; the same operation again replaces the earlier reason. */
  add(letter: DeadLetter): Promise<void>;
  /** The desk accepted these after all. Ids that are no dead letters are ignored. */
  clear(operationIds: readonly string[]): Promise<void>;
  /** Oldest first. */
  list(offset: number, limit: number): Promise<{ letters: DeadLetter[]; total: number }>;
  find(operationId: string): Promise<DeadLetter | null>;
  /** Moves it back to the end of its conversation's outbox. False when it is gone already. */
  retry(operationId: string): Promise<boolean>;
  /** False when it is gone already. */
  discard(operationId: string): Promise<boolean>;
}
