import { TestStore, openStore } from '../support/store';
import { AttachmentsFull } from '../../src/conversation/conversation.errors';
import type { StoredFile } from '../../src/conversation/ports';
import { keys } from '../../src/redis/keys';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { FIXED_CLOCK } from '../support/fixed-clock';

const BINARY = Buffer.from([0, 255, 13, 10, 0, 128, 65]);

class SmallStore extends RedisAttachmentStore {
  protected override readonly quota = { perOwner: 100, total: 150 };
}

describe('the store of files', () => {
  let store: TestStore;
  let files: RedisAttachmentStore;

  beforeAll(async () => {
    store = await openStore();
    files = new SmallStore(store.redis, FIXED_CLOCK);
  });
  beforeEach(() => store.redis.flushdb());
  afterAll(() => store.close());

  const card = (id: string, size: number, owner = 's1'): StoredFile => ({
    id,
    name: 'a.png',
    mimetype: 'image/png',
    size,
    conversationId: 'c1',
    owner,
  });
  const keep = (id: string, size: number, shopper?: string) => files.put(card(id, size, shopper), Buffer.alloc(size));

  it('gives back every byte, and what the file is', async () => {
    await files.put(card('f1', BINARY.length), BINARY);
    expect(await files.read('f1')).toEqual(BINARY);
    expect(await files.find('f1')).toEqual(card('f1', BINARY.length));
    expect(await files.find('f2')).toBeNull();
    expect(await files.read('f2')).toBeNull();
  });

  it('takes five megabytes', async () => {
    const size = 5 * 1024 * 1024;
    await new RedisAttachmentStore(store.redis, FIXED_CLOCK).put(card('f1', size), Buffer.alloc(size, 7));
    expect((await files.read('f1'))?.equals(Buffer.alloc(size, 7))).toBe(true);
  });

  it('has room for so much of a shopper, and for so much in all', async () => {
    await keep('f1', 60);
    await expect(keep('f2', 41)).rejects.toThrow(AttachmentsFull);
    await keep('f3', 40);
    await expect(keep('f4', 51, 's2')).rejects.toThrow(AttachmentsFull);
    await keep('f5', 50, 's2');
    expect(await files.find('f2')).toBeNull();
  });

  it('makes room again when files expire', async () => {
    await keep('f1', 100);
    await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'f1');
    await keep('f2', 100);
    expect(await files.find('f1')).toBeNull();
    expect(await store.redis.hgetall(keys.attachmentUse)).toEqual({ s1: '100', '*': '100' });
    expect(await store.redis.hkeys(keys.attachmentSizes)).toEqual(['f2']);
  });

  it('keeps what was sent until the desk has it, and an hour longer', async () => {
    await keep('f1', 10);
    const left = async () => (await store.redis.pttl(keys.attachment('f1'))) / 3_600_000;
    expect(await left()).toBeLessThanOrEqual(1);
    await files.markSent(['f1', 'gone']);
    expect(await left()).toBeGreaterThan(7 * 24 - 1);
    await files.markDelivered(['f1']);
    expect(await left()).toBeLessThanOrEqual(1);
    expect(await store.redis.zrange(keys.attachmentExpiries, 0, -1)).toEqual(['f1']);
  });
});
