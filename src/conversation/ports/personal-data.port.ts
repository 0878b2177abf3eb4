/**
 * All that the store holds of a person: found, read and erased. Shared by the privacy tasks from Odoo and the sessions of
 * shoppers; whose data it is, the core's rules say.
 */
import type { BridgeCounts, PrivacyDone, PrivacyTask } from '../../contract/odoo';

export const PERSONAL_DATA = Symbol('PersonalData');

/** Whom it is about. */
export type PersonClues = Pick<
  PrivacyTask,
  | 'channels'
  | 'other_channels'
  | 'only_company'
  | 'email'
  | 'phone'
  | 'phones'
  | 'shopper'
  | 'shoppers'
  | 'conversations'
  | 'for_export'
> & {
  /** What for: to hand it out, only what is certainly of the company that asks. */
  readonly kind?: PrivacyTask['kind'];
};

export interface FoundData {
  readonly counts: BridgeCounts;
  /** Their ids. */
  readonly conversations: readonly string[];
  readonly shoppers: readonly string[];
  /** Of conversations that the desk has not been given. */
  readonly questions: PrivacyDone['questions'];
}

export interface PersonalData {
  find(clues: PersonClues): Promise<FoundData>;
  /**
   * As JSON: heads, log entries, operations under way, dead letters and files of the person's conversations, at most 24 MB. `left_out`
   * names chats, or files of chats, that are missing for that, and says how many are of a channel that no company has or had.
   */
  document(clues: PersonClues): Promise<string>;
  /**
   * Deletes it, and refuses what is under way. Repeated under the same `task`, after a crash or because its result was lost,
   * it goes on where it was and answers with all that it has erased.
   */
  erase(task: string, clues: PersonClues): Promise<FoundData>;
  /** The result has arrived: nothing is remembered of the erasure, but that a rewrite of the store's file on disk is owed. */
  close(task: string): Promise<void>;
  /** When all conversations of this shopper were erased, in Unix milliseconds; null when they were not. */
  shopperErasedAt(shopperId: string): Promise<number | null>;
}
