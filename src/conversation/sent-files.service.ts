/** The files that a shopper sends with a message: their own, of this conversation, and not too much together. */
import { Inject, Injectable } from '@nestjs/common';
import type { FileCard } from './conversation';
import { AttachmentUnknown, AttachmentsTooLarge } from './conversation.errors';
import { ATTACHMENT_STORE, AttachmentStore } from './ports';

/** Of one message: what one call to the desk can carry. */
const MOST_BYTES = 20 * 1024 * 1024;

@Injectable()
export class SentFiles {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** Keeps them for as long as it takes to tell the desk. Throws `AttachmentUnknown` and `AttachmentsTooLarge`. */
  async take(conversationId: string, ids: readonly string[]): Promise<FileCard[]> {
    const files = await Promise.all(ids.map((id) => this.own(conversationId, id)));
    if (files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES) throw new AttachmentsTooLarge();
    if (ids.length > 0) await this.store.sent(ids);
    return files;
  }

  private async own(conversationId: string, id: string): Promise<FileCard> {
    const kept = await this.store.find(id);
    if (kept === null || kept.conversationId !== conversationId) throw new AttachmentUnknown();
    const { name, mimetype, size } = kept;
    return { id, name, mimetype, size };
  }
}
