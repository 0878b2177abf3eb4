/** What is where at the end of a run, as plain data. */
import type { DeskLine } from '../../contract/desk-driver';
import type { Spoken } from './ledger';

export interface LogLine {
  readonly id: string;
  readonly sequence: number;
  readonly text: string;
}

export interface ConversationEvidence {
  readonly shopper: number;
  /** What the bridge's log says, from the first sequence. */
  readonly log: readonly LogLine[];
  /** What each tab shows; a tab that was reloaded begins later. */
  readonly tabs: readonly (readonly LogLine[])[];
  readonly desk: readonly DeskLine[];
}

export interface Evidence {
  readonly spoken: readonly Spoken[];
  readonly conversations: readonly ConversationEvidence[];
  /** Texts that a screen showed twice, or in a wrong place, at any time. */
  readonly shownTwice: ReadonlySet<string>;
  readonly shownAstray: ReadonlySet<string>;
}
