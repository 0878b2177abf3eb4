/** What the desk refused for good: kept with its reason until staff tell it again or let it go. */
import type { ConversationOperation, RefusalCode } from '../../contract/odoo';

export const DEAD_LETTERS = Symbol('DeadLetters');

export interface DeadLetter {
  readonly operation: ConversationOperation;
  readonly code: RefusalCode;
  readonly reason: string;
  readonly refusedAt: string;
}

export interface DeadLetters {
  /** Keeps it; the same operation again replaces the earlier reason. */
  keep(letter: DeadLetter): Promise<void>;
  /** The desk took these after all. Ids that are no dead letters are ignored. */
  taken(operationIds: readonly string[]): Promise<void>;
  /** Oldest first. */
  list(offset: number, limit: number): Promise<{ letters: DeadLetter[]; total: number }>;
  find(operationId: string): Promise<DeadLetter | null>;
  /** Back into its conversation's outbox, behind what waits there. False when it is gone already. */
  retry(operationId: string): Promise<boolean>;
  /** False when it is gone already. */
  discard(operationId: string): Promise<boolean>;
}
