/** Files of messages: kept with their chat, and given out for it alone. */
import type { AgentAttachment, AttachmentAnswer, AttachmentQuery, SentAttachment } from '../../contract/facade';
import { Refused, type FileRecord } from '../store/records';
import type { Store } from '../store/store';

const MOST = 10;

export class Files {
  constructor(private readonly store: Store) {}

  /** A file keeps the id that its sender gave it. */
  keep(chat: string, files: readonly SentAttachment[]): AgentAttachment[] {
    if (files.length > MOST) throw new Refused('INVALID', `a message has at most ${MOST} files`);
    return files.map(({ id, name, mimetype, data = '' }) => {
      const size = Buffer.from(data, 'base64').length;
      if (size === 0) throw new Refused('INVALID', `the file ${name} is empty`);
      this.store.files.put(id, { chat, name, mimetype, data });
      return { id, name, mimetype, size };
    });
  }

  find(chat: string, id: string): FileRecord | undefined {
    const file = this.store.files.get(id);
    return file?.chat === chat ? file : undefined;
  }

  answer({ conversation, attachment }: AttachmentQuery): AttachmentAnswer {
    const file = this.find(conversation, attachment);
    return file === undefined ? {} : { attachment: { name: file.name, mimetype: file.mimetype, data: file.data } };
  }
}
