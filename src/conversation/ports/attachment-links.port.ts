/** Where a shopper's client finds the content of a file. */
import type { FileCard } from '../conversation';

export const ATTACHMENT_LINKS = Symbol('AttachmentLinks');

export interface AttachmentLinks {
  /** Signed, and good for a while; the same for some hours, so that clients need not load it again. */
  url(conversationId: string, file: FileCard): string;
}
