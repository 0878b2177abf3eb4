/** Files on their way to the desk, kept until it has them and a little longer. */
import type { Origin } from '../../common/origin';
import type { FileCard } from '../conversation';

export const ATTACHMENT_STORE = Symbol('AttachmentStore');

export interface StoredFile extends FileCard {
  readonly conversationId: string;
  /** Who may send it: a shopper's id, or `ofStaff` of a person's id. */
  readonly owner: string;
}

export interface AttachmentStore {
  /**
   * Stores a file that is not sent yet, for an hour. `origin` is whom it is counted against beside its owner. Throws
   * `AttachmentsFull` and `AttachmentsLimited`.
   */
  put(file: StoredFile, content: Buffer, origin: Origin): Promise<void>;
  /** The file of this id, or null. */
  find(id: string): Promise<StoredFile | null>;
  read(id: string): Promise<Buffer | null>;
  /** They are part of a message now: kept for a week, the longest that a desk may be away. */
  markSent(ids: readonly string[]): Promise<void>;
  /** The desk has them: deleted in an hour. */
  markDelivered(ids: readonly string[]): Promise<void>;
}
