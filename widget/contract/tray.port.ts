/** What the tools know of the tray, which arrives with the first file. */
import type { Attachment } from '../../src/contract/shopper';
import type { KeptFile } from '../panel/composer/saved-attachments';

/** `busy`: something is being uploaded; `ready`: something can go along. */
export type TrayState = 'empty' | 'busy' | 'ready';

export interface TrayElement extends HTMLElement {
  readonly ready: readonly Attachment[];
  /** What the next page is to show again. */
  readonly kept: readonly KeptFile[];
  add(files: Iterable<File>): void;
  /** From the page before. */
  restore(kept: readonly KeptFile[]): void;
  /** What was ready has gone. */
  sent(): void;
  /** The message did not go; says why. */
  fail(why: string): void;
}
