/** Brings files that agents send to the Graph API, so that a message can name them. What cannot be brought goes as a link. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Downloads } from '../../attachments/downloads.service';
import { CallGate } from '../../common/call-gate';
import type { GraphMessage } from '../../contract/whatsapp/messages';
import { LIMITS } from '../../contract/whatsapp/messages';
import type { Conversation } from '../../conversation/conversation';
import { AttachmentUnknown, DeskUnsupported } from '../../conversation/conversation.errors';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { GraphClient } from '../graph/graph.client';
import type { WhatsAppNumber } from '../numbers.port';
import { EntryMessage, linkLine } from '../render/entry-messages';
import { FileMessage, mediaKind } from '../render/file-messages';

/** Files in memory at once. */
const AT_ONCE = 2;
const TURN_WITHIN_MS = 60_000;

@Injectable()
export class MediaUploads {
  private readonly logger = new Logger('whatsapp');
  private readonly gate = new CallGate(AT_ONCE);

  constructor(
    private readonly graph: GraphClient,
    private readonly downloads: Downloads,
    @Inject(CLIENT_LINKS) private readonly links: Pick<ClientLinks, 'file'>,
  ) {}

  /** The message that can be sent; or milliseconds after which to try again. Throws what may pass, as when the desk is away. */
  async ready(number: WhatsAppNumber, chat: Conversation, message: EntryMessage): Promise<GraphMessage | number> {
    if (message.type !== 'file') return message;
    const upload = () => this.upload(number, chat, message);
    const id = await this.gate.run(upload, TURN_WITHIN_MS, () => new Error('Too many files are on their way.'));
    if (typeof id === 'number') return id;
    return id === null ? this.asLink(chat, message) : asMedia(message, id);
  }

  /** The id of the file; milliseconds; null when it will never be taken. */
  private async upload(number: WhatsAppNumber, chat: Conversation, { file }: FileMessage) {
    const found = await this.downloads.find(chat.id, file.id).catch(goneForGood);
    if (found === null || mediaKind({ mimetype: found.mimetype, size: found.content.length }) === null) return null;
    const outcome = await this.graph.upload(number, { ...found, name: shortened(file.name) });
    if (outcome.kind === 'accepted') return outcome.id;
    if (outcome.kind !== 'refused') return outcome.kind === 'unknown' ? AGAIN_MS : outcome.waitMs;
    this.logger.warn({ event: 'whatsapp.file_not_taken', conversation: chat.id, code: outcome.code });
    return null;
  }

  private asLink(chat: Conversation, { file, caption = '' }: FileMessage): GraphMessage {
    const body = [caption, linkLine(file, this.links.file(chat, file))].filter((line) => line !== '').join('\n');
    return { type: 'text', text: { body } };
  }
}

const AGAIN_MS = 2_000;

function goneForGood(error: unknown): null {
  if (error instanceof AttachmentUnknown || error instanceof DeskUnsupported) return null;
  throw error;
}

function asMedia({ kind, file, caption }: FileMessage, id: string): GraphMessage {
  const media = { id, ...(caption === undefined ? {} : { caption }) };
  switch (kind) {
    case 'image':
      return { type: 'image', image: media };
    case 'video':
      return { type: 'video', video: media };
    case 'audio':
      return { type: 'audio', audio: { id } };
    case 'document':
      return { type: 'document', document: { ...media, filename: shortened(file.name) } };
  }
}

function shortened(name: string): string {
  return name.slice(-LIMITS.fileName);
}
