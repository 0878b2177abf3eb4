/** Files in Redis, shared by all replicas: each expires, and their total size is limited. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { AttachmentsFull } from '../conversation/conversation.errors';
import type { AttachmentStore, StoredFile } from '../conversation/ports';
import { keys } from './keys';
import { REDIS } from './connection';
import { parseStoredFile } from './stored-json';
import { CLOCK, Clock } from '../conversation/ports';

const MEGABYTE = 1024 * 1024;
const HOUR_MS = 60 * 60_000;

export interface AttachmentQuota {
  readonly perOwner: number;
  readonly total: number;
}

/** In bytes. Redis holds everything in memory. */
const QUOTA: AttachmentQuota = { perOwner: 50 * MEGABYTE, total: 512 * MEGABYTE };
const UNSENT_MS = HOUR_MS;
const SENT_MS = 7 * 24 * HOUR_MS;
const DELIVERED_MS = HOUR_MS;

@Injectable()
export class RedisAttachmentStore implements AttachmentStore {
  protected readonly quota: AttachmentQuota = QUOTA;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async put(file: StoredFile, content: Buffer): Promise<void> {
    const stored = await this.redis.storeAttachment(
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
      this.quota.perOwner,
      this.quota.total,
      keys.attachmentPrefix,
    );
    if (stored !== 1) throw new AttachmentsFull();
  }

  async find(id: string): Promise<StoredFile | null> {
    const card = await this.redis.hget(keys.attachment(id), 'card');
    return card === null ? null : parseStoredFile(card);
  }

  read(id: string): Promise<Buffer | null> {
    return this.redis.hgetBuffer(keys.attachment(id), 'content');
  }

  markSent(ids: readonly string[]): Promise<void> {
    return this.keepFor(ids, SENT_MS);
  }

  markDelivered(ids: readonly string[]): Promise<void> {
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
