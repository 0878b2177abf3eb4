/** Files of messages, accessible only through their chat. */
import type { AgentAttachment, AttachmentAnswer, AttachmentQuery, SentAttachment } from '../../../contract/odoo';
import { Refused, type FileRecord } from '../store/records';
import type { Store } from '../store/store';

const MOST = 10;

/** In place of a chat: files of a ticket are no chat's. */
export const filesOwner = (reference: string): string => `ticket:${reference}`;

export class Files {
  constructor(private readonly store: Store) {}

  /** Stores files under the ids of their sender. */
  keep(chat: string, files: readonly SentAttachment[]): AgentAttachment[] {
    const flaw = this.flawOf(files);
    if (flaw !== undefined) throw new Refused('INVALID', flaw);
    return files.map(({ id, name, mimetype, data = '' }) => {
      this.store.files.put(id, { chat, name, mimetype, data });
      return { id, name, mimetype, size: bytesOf(data) };
    });
  }

  /** The reason why a message cannot have these files. */
  flawOf(files: readonly SentAttachment[]): string | undefined {
    if (files.length > MOST) return `a message has at most ${MOST} files`;
    const empty = files.find(({ data = '', name }) => bytesOf(data) === 0 || name.trim() === '');
    return empty && `the file “${empty.name}” or its name is empty`;
  }

  find(chat: string, id: string): FileRecord | undefined {
    const file = this.store.files.get(id);
    return file?.chat === chat ? file : undefined;
  }

  answer({ conversation, attachment }: AttachmentQuery): AttachmentAnswer {
    return this.answerOf(conversation, attachment);
  }

  answerOf(owner: string, attachment: string): AttachmentAnswer {
    const file = this.find(owner, attachment);
    return file === undefined ? {} : { attachment: { name: file.name, mimetype: file.mimetype, data: file.data } };
  }
}

function bytesOf(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
