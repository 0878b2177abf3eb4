/** Files that people on WhatsApp send: fetched at once, and taken as any upload is; sound and films besides, which people there send as they speak. */
import { Inject, Injectable } from '@nestjs/common';
import { RECORDED, fileTypeOf } from '../../attachments/file-type';
import { Uploads } from '../../attachments/uploads.service';
import { ProblemError } from '../../common/problem.error';
import { Storefront } from '../../chat/storefront.service';
import type { Conversation } from '../../conversation/conversation';
import { AttachmentsFull, AttachmentsLimited } from '../../conversation/conversation.errors';
import { CLOCK, Clock } from '../../conversation/ports';
import { GraphClient } from '../graph/graph.client';
import type { Said } from '../inbox/inbound.port';
import { originOf } from './people-chats.service';
import type { LostFile } from './lost-file';
import type { WhatsAppNumber } from '../numbers.port';

type Media = Extract<Said, { kind: 'media' }>;

/** The id of the stored file, or why there is none. */
export type TakenFile = { readonly id: string } | { readonly lost: LostFile };

const FULL = [AttachmentsFull, AttachmentsLimited];
/** So long a file is asked for when something was away; what its person says next waits behind it. */
const TRIED_MS = 2 * 60_000;
const MOST_REMEMBERED = 1_000;

@Injectable()
export class PersonFiles {
  /** Files that could not be fetched, by when that was tried first. */
  private readonly tried = new Map<string, number>();

  constructor(
    private readonly graph: GraphClient,
    private readonly uploads: Uploads,
    private readonly storefront: Storefront,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what may pass. */
  async take(chat: Conversation, number: WhatsAppNumber, media: Media): Promise<TakenFile> {
    const { attachments } = this.storefront.channel(chat.channel);
    if (attachments === undefined) return { lost: 'type' };
    const content = await this.fetched(number, media.id, attachments.max_bytes);
    if (!Buffer.isBuffer(content)) return { lost: content };
    const owner = chat.shopper.id;
    try {
      const sender = { conversationId: chat.id, owner, origin: originOf(owner) };
      return await this.uploads.take(sender, { buffer: content, originalname: nameOf(media, content) }, RECORDED);
    } catch (error) {
      if (error instanceof ProblemError) return { lost: 'type' };
      if (FULL.some((full) => error instanceof full)) return { lost: 'full' };
      throw error;
    }
  }

  private async fetched(number: WhatsAppNumber, id: string, most: number): Promise<Buffer | LostFile> {
    try {
      const found = await this.graph.file(number, id, most);
      this.tried.delete(id);
      return found;
    } catch (error) {
      const since = this.tried.get(id) ?? this.clock.now();
      if (this.clock.now() - since >= TRIED_MS) {
        this.tried.delete(id);
        return 'gone';
      }
      if (this.tried.size < MOST_REMEMBERED) this.tried.set(id, since);
      throw error;
    }
  }
}

/** Pictures and recordings have no name there; their content tells which is theirs. */
const NAMES: Readonly<Record<Media['type'], readonly string[]>> = {
  image: ['picture.jpg'],
  sticker: ['sticker.webp'],
  audio: ['ogg', 'm4a', 'mp3', 'aac', 'amr'].map((extension) => `voice.${extension}`),
  video: ['video.mp4', 'video.3gp'],
  document: ['file'],
};

function nameOf({ type, name }: Media, content: Buffer): string {
  const names = NAMES[type];
  const fits = (one: string) => fileTypeOf(content, one.slice(one.lastIndexOf('.') + 1), RECORDED) !== null;
  return name ?? names.find(fits) ?? names[0] ?? 'file';
}
