/** Files in Redis, so that every replica has them: each expires, and all together stay below a bound. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { AttachmentsFull } from '../conversation/conversation.errors';
import type { AttachmentStore, KeptFile } from '../conversation/ports';
import { keys } from './keys';
import { REDIS } from './connection';
import { parseKeptFile } from './stored-json';
import { CLOCK, Clock } from '../conversation/ports';

const MEGABYTE = 1024 * 1024;
const HOUR_MS = 60 * 60_000;

export interface AttachmentRoom {
  readonly ofOwner: number;
  readonly inAll: number;
}

/** Bytes. The store holds everything in memory. */
const ROOM: AttachmentRoom = { ofOwner: 50 * MEGABYTE, inAll: 512 * MEGABYTE };
const UNSENT_MS = HOUR_MS;
const SENT_MS = 7 * 24 * HOUR_MS;
const DELIVERED_MS = HOUR_MS;

@Injectable()
export class RedisAttachmentStore implements AttachmentStore {
  protected readonly room: AttachmentRoom = ROOM;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(file: KeptFile, content: Buffer): Promise<void> {
    const kept = await this.redis.keepAttachment(
      keys.attachment(file.id),
      keys.attachmentExpiries,
      keys.attachmentSizes,
      keys.attachmentUse,
      file.id,
      JSON.stringify(file),
      content,
      file.size,
      file.owner,
      this.clock.now(),
      UNSENT_MS,
      this.room.ofOwner,
      this.room.inAll,
      keys.attachmentPrefix,
    );
    if (kept !== 1) throw new AttachmentsFull();
  }

  async find(id: string): Promise<KeptFile | null> {
    const card = await this.redis.hget(keys.attachment(id), 'card');
    return card === null ? null : parseKeptFile(card);
  }

  read(id: string): Promise<Buffer | null> {
    return this.redis.hgetBuffer(keys.attachment(id), 'content');
  }

  sent(ids: readonly string[]): Promise<void> {
    return this.keepFor(ids, SENT_MS);
  }

  delivered(ids: readonly string[]): Promise<void> {
    return this.keepFor(ids, DELIVERED_MS);
  }

  private async keepFor(ids: readonly string[], ms: number): Promise<void> {
    const writes = this.redis.multi();
    for (const id of ids) {
      writes.pexpire(keys.attachment(id), ms).zadd(keys.attachmentExpiries, 'XX', this.clock.now() + ms, id);
    }
    await writes.exec();
  }
}
