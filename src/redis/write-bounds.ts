/** Bounds on the data that shoppers store, and the size of a decision as it counts for them. */
export const WRITE_BOUNDS = Symbol('WriteBounds');

export interface WriteBounds {
  /** Entries and bytes of a chat: what its shopper wrote, and what the bot answered. */
  readonly chat: { readonly entries: number; readonly bytes: number };
  /** Messages and bytes of an origin in a day; no limit when absent. */
  readonly daily?: { readonly messages: number; readonly bytes: number };
}

export const DAY_MS = 24 * 60 * 60_000;

/** A decision as it is stored: JSON. */
export interface StoredDecision {
  readonly head: string;
  readonly entries: readonly string[];
  readonly operations: readonly string[];
}

/**
 * The bytes that a decision adds for good: a new chat with its head, what was said, and what is queued once more without being
 * said. Operations beside entries are the same again, and gone once Odoo has them.
 */
export function weightOf({ head, entries, operations }: StoredDecision, isNewChat: boolean): number {
  if (isNewChat) return sizeOf([head, ...entries]);
  return sizeOf(entries.length > 0 ? entries : operations);
}

function sizeOf(rows: readonly string[]): number {
  return rows.reduce((sum, row) => sum + Buffer.byteLength(row), 0);
}
