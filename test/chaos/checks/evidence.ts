/** The state of log, screens and Odoo at the end of a run, as plain data. */
import type { DeskLine } from '../../contract/desk-driver';
import type { SentMessage } from './message-ledger';

export interface LogLine {
  readonly id: string;
  readonly sequence: number;
  readonly text: string;
}

export interface ConversationEvidence {
  readonly shopper: number;
  /** The bridge's log from the first sequence. */
  readonly log: readonly LogLine[];
  /** The messages on each tab; a reloaded tab begins later. */
  readonly tabs: readonly (readonly LogLine[])[];
  readonly desk: readonly DeskLine[];
}

export interface Evidence {
  readonly messages: readonly SentMessage[];
  readonly conversations: readonly ConversationEvidence[];
  /** Texts that a screen showed twice or out of order at any time. */
  readonly shownTwice: ReadonlySet<string>;
  readonly shownOutOfOrder: ReadonlySet<string>;
}
