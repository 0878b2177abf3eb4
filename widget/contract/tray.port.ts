/** The tray of files as the composer sees it; it is loaded with the first file. */
import type { Attachment } from '../../src/contract/shopper';

/** `busy`: something is being uploaded; `ready`: something can be sent. */
export type TrayState = 'empty' | 'busy' | 'ready';

/** A file of the tray as the next page in this tab shows it again. */
export interface SavedFile {
  readonly name: string;
  readonly size: number;
  /** Null when the page was left before it was uploaded. */
  readonly attachment: Attachment | null;
}

export interface TrayElement extends HTMLElement {
  readonly ready: readonly Attachment[];
  /** A file is there that was not uploaded, and could be. */
  readonly hasFailed: boolean;
  /** What the next page is to show again. */
  readonly saved: readonly SavedFile[];
  add(files: Iterable<File>): void;
  /** From the page before. */
  restore(saved: readonly SavedFile[]): void;
  /** The files that were ready are sent. */
  sent(): void;
  /** The message was not sent; shows why. */
  fail(why: string): void;
}
