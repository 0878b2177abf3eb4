/**
 * Files in Redis, shared by all replicas: each expires, and their total size is limited. Of what the others leave free an
 * origin (a shopper whom the shop proved, a member of staff, or an address) has a part only, and all proven shoppers of a network
 * a larger one, so that nobody fills it.
 */
import { Origin, WIDER } from '../common/origin';
import type Redis from 'ioredis';
import type { NameHash } from '../common/name-hash';
import { AttachmentsFull, AttachmentsLimited } from '../conversation/conversation.errors';
import type { AttachmentStore, StoredFile } from '../conversation/ports';
import { keys } from './keys';
import { StoreCapacity } from './store-capacity';
import { parseStoredFile } from './stored-json';
import type { Clock } from '../conversation/ports';

const HOUR_MS = 60 * 60_000;

/** In bytes. Redis holds everything in memory. */
export interface AttachmentQuota {
  readonly perOwner: number;
  /** Of all together. */
  readonly total: number;
  /** Of an origin. */
  readonly aDay: number;
}

/** An origin has one part of so many of what is free. */
const PARTS = 4;
/** All proven shoppers of a network have one of so many: never all of it, however many accounts they have. */
const PARTS_OF_NETWORK = 2;
const UNSENT_MS = HOUR_MS;
const SENT_MS = 7 * 24 * HOUR_MS;
const DELIVERED_MS = HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

export class RedisAttachmentStore implements AttachmentStore {
  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly quota: AttachmentQuota,
    private readonly names: NameHash,
    private readonly capacity = new StoreCapacity(redis),
    private readonly bulk = redis,
  ) {}

  async put(file: StoredFile, content: Buffer, origin: Origin): Promise<void> {
    if (await this.capacity.isScarce()) throw new AttachmentsFull();
    const counted = this.names.of(origin.name);
    const network = origin.network === undefined ? '' : this.names.of(origin.network);
    const [answer, waitMs] = await this.bulk.storeAttachment(
      keys.attachment(file.id),
      keys.attachmentExpiries,
      keys.attachmentSizes,
      keys.attachmentUse,
      keys.attachmentsADay(counted),
      keys.attachmentsADay(network),
      file.id,
      JSON.stringify(file),
      content,
      file.size,
      file.owner,
      counted,
      this.clock.now(),
      UNSENT_MS,
      this.quota.perOwner,
      this.quota.total,
      PARTS,
      this.quota.aDay,
      DAY_MS,
      keys.attachmentPrefix,
      network,
      PARTS_OF_NETWORK,
      this.quota.aDay * WIDER,
    );
    if (answer === 'limited') throw new AttachmentsLimited(waitMs > 0 ? Math.ceil(waitMs / 1000) : undefined);
    if (answer !== 'stored') throw new AttachmentsFull();
  }

  async find(id: string): Promise<StoredFile | null> {
    const card = await this.redis.hget(keys.attachment(id), 'card');
    return card === null ? null : parseStoredFile(card);
  }

  read(id: string): Promise<Buffer | null> {
    return this.bulk.hgetBuffer(keys.attachment(id), 'content');
  }

  markSent(ids: readonly string[]): Promise<void> {
    return this.keepFor(ids, SENT_MS);
  }

  markDelivered(ids: readonly string[]): Promise<void> {
    return this.keepFor(ids, DELIVERED_MS);
  }

  private async keepFor(ids: readonly string[], ms: number): Promise<void> {
    const keep = (id: string) =>
      this.redis.keepAttachment(
        keys.attachment(id),
        keys.attachmentExpiries,
        keys.attachmentSizes,
        keys.attachmentUse,
        id,
        this.clock.now(),
        ms,
      );
    await Promise.all(ids.map(keep));
  }
}
