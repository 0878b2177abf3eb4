/** Files that people on WhatsApp send: fetched at once, and taken as any upload is. */
import { Injectable } from '@nestjs/common';
import { Uploads } from '../../attachments/uploads.service';
import { ProblemError } from '../../common/problem.error';
import { Storefront } from '../../chat/storefront.service';
import type { Conversation } from '../../conversation/conversation';
import { AttachmentsFull, AttachmentsLimited } from '../../conversation/conversation.errors';
import { GraphClient } from '../graph/graph.client';
import type { Said } from '../inbox/inbound.port';
import { originOf } from './people-chats.service';
import type { WhatsAppNumber } from '../numbers.port';

type Media = Extract<Said, { kind: 'media' }>;

/** The shop has no room for this person's files, or not today. */
const FULL = [AttachmentsFull, AttachmentsLimited];

@Injectable()
export class PersonFiles {
  constructor(
    private readonly graph: GraphClient,
    private readonly uploads: Uploads,
    private readonly storefront: Storefront,
  ) {}

  /** The id of the stored file. Null: the shop takes no such file, or it is gone. Throws what may pass. */
  async take(chat: Conversation, number: WhatsAppNumber, { id, type, name }: Media): Promise<string | null> {
    const { attachments } = this.storefront.channel(chat.channel);
    if (attachments === undefined) return null;
    const buffer = await this.graph.file(number, id, attachments.max_bytes);
    if (buffer === null) return null;
    const owner = chat.shopper.id;
    try {
      const sender = { conversationId: chat.id, owner, origin: originOf(owner) };
      return (await this.uploads.take(sender, { buffer, originalname: name ?? NAMES[type] })).id;
    } catch (error) {
      if (error instanceof ProblemError || FULL.some((full) => error instanceof full)) return null;
      throw error;
    }
  }
}

/** Pictures have no name there; of those the content counts, whatever the name says. */
const NAMES: Readonly<Record<Media['type'], string>> = {
  image: 'picture.jpg',
  sticker: 'sticker.webp',
  audio: 'voice.ogg',
  video: 'video.mp4',
  document: 'file',
};
