/** What the tools know of the tray, which arrives with the first file. */
import type { Attachment } from '../../src/contract/shopper';

/** `busy`: something is being uploaded; `ready`: something can go along. */
export type TrayState = 'empty' | 'busy' | 'ready';

export interface TrayElement extends HTMLElement {
  readonly ready: readonly Attachment[];
  add(files: Iterable<File>): void;
  /** What was ready has gone. */
  sent(): void;
  /** The message did not go; says why. */
  fail(why: string): void;
}
