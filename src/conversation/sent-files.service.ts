/**
 * The files that go with a message: they must belong to the sender and the conversation, and not be too large
 * together.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { SentAttachment } from '../contract/odoo';
import type { FileCard } from './conversation';
import { AttachmentUnknown, AttachmentsTooLarge } from './conversation.errors';
import { ATTACHMENT_STORE, AttachmentStore } from './ports';

/** Per message: the most that one call to the desk can carry. */
const MOST_MEGABYTES = 20;

/** Owner id of the files of a member of staff; no shopper's id looks like this. */
export function ofStaff(personId: string): string {
  return `staff:${personId}`;
}

@Injectable()
export class SentFiles {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** Marks them as sent, so that they are kept until the desk has them. Throws `AttachmentUnknown` and `AttachmentsTooLarge`. */
  async take(conversationId: string, owner: string, ids: readonly string[]): Promise<FileCard[]> {
    const files = await this.own(conversationId, owner, ids);
    if (ids.length > 0) await this.store.markSent(ids);
    return files;
  }

  /** Reads them with their content, for a call made now. Throws as `take` does. */
  async read(conversationId: string, owner: string, ids: readonly string[]): Promise<Required<SentAttachment>[]> {
    const files = await this.own(conversationId, owner, ids);
    return Promise.all(
      files.map(async ({ id, name, mimetype }) => ({ id, name, mimetype, data: await this.data(id) })),
    );
  }

  /** The desk has them. */
  async markDelivered(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.store.markDelivered(ids);
  }

  private async own(conversationId: string, owner: string, ids: readonly string[]): Promise<FileCard[]> {
    const kept = await Promise.all(ids.map((id) => this.store.find(id)));
    const files = kept.map((file): FileCard => {
      if (file?.conversationId !== conversationId || file.owner !== owner) throw new AttachmentUnknown();
      const { id, name, mimetype, size } = file;
      return { id, name, mimetype, size };
    });
    if (files.reduce((sum, file) => sum + file.size, 0) > MOST_MEGABYTES * 1024 * 1024)
      throw new AttachmentsTooLarge(MOST_MEGABYTES);
    return files;
  }

  private async data(id: string): Promise<string> {
    const content = await this.store.read(id);
    if (content === null) throw new AttachmentUnknown();
    return content.toString('base64');
  }
}
