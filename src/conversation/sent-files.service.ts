/** The files that somebody sends with a message: their own, of this conversation, and not too much together. */
import { Inject, Injectable } from '@nestjs/common';
import type { SentAttachment } from '../contract/odoo';
import type { FileCard } from './conversation';
import { AttachmentUnknown, AttachmentsTooLarge } from './conversation.errors';
import { ATTACHMENT_STORE, AttachmentStore } from './ports';

/** Of one message: what one call to the desk can carry. */
const MOST_MEGABYTES = 20;

/** Owner of the files of a person at the staff door; no shopper's id looks like this. */
export function ofStaff(personId: string): string {
  return `staff:${personId}`;
}

@Injectable()
export class SentFiles {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** Keeps them for as long as it takes to tell the desk. Throws `AttachmentUnknown` and `AttachmentsTooLarge`. */
  async take(conversationId: string, owner: string, ids: readonly string[]): Promise<FileCard[]> {
    const files = await this.own(conversationId, owner, ids);
    if (ids.length > 0) await this.store.sent(ids);
    return files;
  }

  /** With what they hold, to be told at once. Throws as `take` does. */
  async read(conversationId: string, owner: string, ids: readonly string[]): Promise<SentAttachment[]> {
    const files = await this.own(conversationId, owner, ids);
    return Promise.all(
      files.map(async ({ id, name, mimetype }) => ({ id, name, mimetype, data: await this.data(id) })),
    );
  }

  /** The desk has them. */
  async arrived(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.store.delivered(ids);
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
