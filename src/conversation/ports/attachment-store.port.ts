/** Files on their way to the desk: kept until it has them, and a little longer. */
import type { FileCard } from '../conversation';

export const ATTACHMENT_STORE = Symbol('AttachmentStore');

export interface KeptFile extends FileCard {
  readonly conversationId: string;
  /** Who may send it: a shopper's id, or what `ofStaff` makes of a person's. */
  readonly owner: string;
}

export interface AttachmentStore {
  /** Keeps a file that is not sent yet, for an hour. Throws `AttachmentsFull`. */
  keep(file: KeptFile, content: Buffer): Promise<void>;
  /** What is kept under this id, or null. */
  find(id: string): Promise<KeptFile | null>;
  read(id: string): Promise<Buffer | null>;
  /** Part of a message now: kept for a week, which is how long a desk may be away. */
  sent(ids: readonly string[]): Promise<void>;
  /** The desk has them: gone in an hour. */
  delivered(ids: readonly string[]): Promise<void>;
}
