import { TestStore, openStore } from '../support/store';
import { AttachmentsFull, AttachmentsLimited } from '../../src/conversation/conversation.errors';
import type { StoredFile } from '../../src/conversation/ports';
import { keys } from '../../src/redis/keys';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';

const BINARY = Buffer.from([0, 255, 13, 10, 0, 128, 65]);

const DAY_MS = 24 * 60 * 60_000;

describe('the store of files', () => {
  let store: TestStore;
  let files: RedisAttachmentStore;

  beforeAll(async () => {
    store = await openStore();
    files = smallStore({});
  });
  beforeEach(() => store.redis.flushdb());
  afterAll(() => store.close());

  const smallStore = (quota: object) =>
    new RedisAttachmentStore(store.redis, FIXED_CLOCK, { perOwner: 100, total: 400, aDay: 10_000, ...quota }, NAMES);
  const card = (id: string, size: number, owner = 's1'): StoredFile => ({
    id,
    name: 'a.png',
    mimetype: 'image/png',
    size,
    conversationId: 'c1',
    owner,
  });
  const keep = (id: string, size: number, shopper?: string) =>
    files.put(card(id, size, shopper), Buffer.alloc(size), { name: `of ${shopper ?? 's1'}` });

  it('gives back every byte, and what the file is', async () => {
    await files.put(card('f1', BINARY.length), BINARY, { name: 'somewhere' });
    expect(await files.read('f1')).toEqual(BINARY);
    expect(await files.find('f1')).toEqual(card('f1', BINARY.length));
    expect(await files.find('f2')).toBeNull();
    expect(await files.read('f2')).toBeNull();
  });

  it('takes five megabytes', async () => {
    const size = 5 * 1024 * 1024;
    await smallStore({ perOwner: size, total: 4 * size, aDay: size }).put(card('f1', size), Buffer.alloc(size, 7), {
      name: 'here',
    });
    expect((await files.read('f1'))?.equals(Buffer.alloc(size, 7))).toBe(true);
  });

  it('has room for so much of a shopper, and for so much in all', async () => {
    await keep('f1', 60);
    await expect(keep('f2', 41)).rejects.toThrow(AttachmentsFull);
    await keep('f3', 40);
    expect(await files.find('f2')).toBeNull();
    await expect(keep('f4', 301, 's2')).rejects.toThrow(AttachmentsFull);
  });

  it('has a quarter of what is left free for an origin, whoever owns the files', async () => {
    const put = (id: string, size: number, owner: string, name: string) =>
      files.put(card(id, size, owner), Buffer.alloc(size), { name });
    await put('f1', 60, 's1', 'one address');
    await put('f2', 40, 's2', 'one address');
    await expect(put('f3', 1, 's3', 'one address')).rejects.toThrow(AttachmentsLimited);
    await expect(put('f4', 76, 's4', 'another')).rejects.toThrow(AttachmentsLimited);
    await put('f5', 75, 's4', 'another');
    await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'f1');
    await put('f6', 20, 's3', 'one address');
  });

  it('has so much for an origin in a day, also when its files are gone again', async () => {
    const few = smallStore({ aDay: 100 });
    const put = (id: string, size: number) => few.put(card(id, size), Buffer.alloc(size), { name: 'here' });
    await put('f1', 90);
    await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'f1');
    const refused = await put('f2', 11).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AttachmentsLimited);
    const { retryAfterSeconds } = refused as AttachmentsLimited;
    expect(retryAfterSeconds).toBeGreaterThan(DAY_MS / 1000 - 600);
    expect(retryAfterSeconds).toBeLessThanOrEqual(DAY_MS / 1000);
    await put('f3', 10);
    await few.put(card('f4', 11), Buffer.alloc(11), { name: 'elsewhere' });
  });

  describe('of a network of proven shoppers', () => {
    const put = (id: string, size: number, account: number, network: string, on = files) =>
      on.put(card(id, size, `s${account}`), Buffer.alloc(size), { name: `shopper:${account}`, network });

    it('has half of what is left free for all of them, and room for others then', async () => {
      await put('f1', 100, 1, 'one network');
      await put('f2', 75, 2, 'one network');
      await expect(put('f3', 26, 3, 'one network')).rejects.toThrow(AttachmentsLimited);
      await put('f3', 25, 3, 'one network');
      await expect(put('f4', 1, 4, 'one network')).rejects.toThrow(AttachmentsLimited);
      await put('f5', 50, 5, 'another network');
      await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'f1');
      await put('f6', 40, 6, 'one network');
    });

    it('gives back what an erased file took of it', async () => {
      await put('f1', 100, 1, 'one network');
      const { attachment, attachmentExpiries, attachmentSizes, attachmentUse } = keys;
      await store.redis.forgetAttachment(attachment('f1'), attachmentExpiries, attachmentSizes, attachmentUse, 'f1');
      expect(await store.redis.hgetall(attachmentUse)).toEqual({});
    });

    it('has ten times as much for all of them in a day', async () => {
      const few = smallStore({ perOwner: 1_000, total: 10_000, aDay: 10 });
      for (let at = 0; at < 10; at += 1) await put(`f${at}`, 10, at, 'one network', few);
      await expect(put('f10', 1, 10, 'one network', few)).rejects.toThrow(AttachmentsLimited);
      await put('f11', 1, 10, 'another network', few);
    });
  });

  it('counts files of before there were origins for their owner', async () => {
    await store.redis.hset(keys.attachmentSizes, 'old', '60 s1');
    await store.redis.hset(keys.attachmentUse, 's1', 60, '*', 60);
    await expect(keep('f1', 41)).rejects.toThrow(AttachmentsFull);
    await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'old');
    await keep('f1', 41);
    expect(await store.redis.hget(keys.attachmentUse, '*')).toBe('41');
  });

  it('makes room again when files expire', async () => {
    await keep('f1', 100);
    await store.redis.zadd(keys.attachmentExpiries, FIXED_CLOCK.now() - 1, 'f1');
    await keep('f2', 100);
    expect(await files.find('f1')).toBeNull();
    const { s1, '*': all, ...origin } = await store.redis.hgetall(keys.attachmentUse);
    expect([s1, all, ...Object.values(origin)]).toEqual(['100', '100', '100']);
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
