/** How much shoppers may store, and what a decision weighs against that. */
import { createHash } from 'node:crypto';
import type { Decision } from '../conversation/conversation';
import { keys } from './keys';

export const WRITE_BOUNDS = Symbol('WriteBounds');

export interface WriteBounds {
  /** Entries and bytes of a chat: what its shopper wrote, and what the bot answered. */
  readonly chat: { readonly entries: number; readonly bytes: number };
  /** Messages and bytes of an origin in a day; no limit when absent. */
  readonly daily?: { readonly messages: number; readonly bytes: number };
}

export const DAY_MS = 24 * 60 * 60_000;

/** Names of origins hold addresses: the key is a hash. */
export function storedBy(origin: string): string {
  return keys.stored(createHash('sha256').update(origin).digest('hex').slice(0, 24));
}

/**
 * The bytes that a decision adds for good: a new chat with its head, what was said, and what is queued once more without being
 * said. Operations beside entries are the same again, and gone once Odoo has them.
 */
export function weightOf({ next, entries, operations }: Decision, isNewChat: boolean): number {
  if (isNewChat) return sizeOf([next, ...entries]);
  return sizeOf(entries.length > 0 ? entries : operations);
}

function sizeOf(rows: readonly object[]): number {
  return rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
}
