/** Closing lines of the channels: said as a chat ends. */
import type { LocalizedText } from '../../contract/odoo';

export const CLOSING_LINES = Symbol('ClosingLines');

export interface ClosingLine {
  /** May hold `{name}`. */
  readonly text: LocalizedText;
  /** The language of who speaks none of its own. */
  readonly fallback: string;
}

export interface ClosingLines {
  /** Absent where a channel has no line of its own, or is gone. */
  closingLine(channel: string): ClosingLine | undefined;
}
