/** Finds the content of a file: in the store until it is delivered, then at the desk. */
import { Inject, Injectable } from '@nestjs/common';
import { AttachmentUnknown } from '../conversation/conversation.errors';
import { asTicketFile, DESK_FILE } from '../conversation/desk-file';
import { ATTACHMENT_STORE, AttachmentStore } from '../conversation/ports';
import { stripMetadata } from './metadata/strip-metadata';
import { DESK_FILES, DeskFile, DeskFiles } from './desk-files.port';

@Injectable()
export class Downloads {
  constructor(
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    @Inject(DESK_FILES) private readonly desk: DeskFiles,
  ) {}

  /** What an agent's photo says of their home stays with them, too. Throws `AttachmentUnknown` and `DeskUnavailable`. */
  async find(conversationId: string, id: string): Promise<DeskFile> {
    const ofTicket = asTicketFile(id);
    const ofAgent = ofTicket !== null || id.startsWith(DESK_FILE);
    const found =
      (ofAgent ? null : await this.onItsWay(conversationId, id)) ??
      (await (ofTicket
        ? this.desk.findOfTicket(ofTicket)
        : this.desk.find(conversationId, ofAgent ? id.slice(DESK_FILE.length) : id)));
    if (found === null) throw new AttachmentUnknown();
    return ofAgent ? { ...found, content: stripMetadata(found.content, found.mimetype) } : found;
  }

  private async onItsWay(conversationId: string, id: string): Promise<DeskFile | null> {
    const kept = await this.store.find(id);
    if (kept?.conversationId !== conversationId) return null;
    const content = await this.store.read(id);
    if (content === null) return null;
    return { name: kept.name, mimetype: kept.mimetype, content };
  }
}
