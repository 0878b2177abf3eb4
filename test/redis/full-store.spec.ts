/** A full Redis: writes that would grow it are refused whole and by name, and everything that frees memory still works. */
import { randomUUID } from 'node:crypto';
import { AT } from '../support/conversations';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { fill, makeRoom } from '../support/full';
import { TestStore, openStore } from '../support/store';
import { storeContent } from '../support/store-content';
import { WIDE } from '../support/write-bounds';
import type { Conversation, Decision } from '../../src/conversation/conversation';
import { AttachmentsFull, StoreFull } from '../../src/conversation/conversation.errors';
import type { StoredFile } from '../../src/conversation/ports';
import { operationsSettled } from '../../src/conversation/rules/delivery';
import { shopperRequestsAgent } from '../../src/conversation/rules/connect';
import { chatEnds } from '../../src/conversation/rules/close';
import { shopperSays } from '../../src/conversation/rules/message';
import { chatOpens } from '../../src/conversation/rules/open';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { keys } from '../../src/redis/keys';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { ConversationRetention } from '../../src/redis/conversation-retention.service';
import { RedisDeadLetters } from '../../src/redis/dead-letters.adapter';
import { RedisLimitCounters } from '../../src/redis/limit-counters.adapter';
import { RedisNonces } from '../../src/redis/nonces.adapter';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { RedisPersonalData } from '../../src/redis/personal-data/personal-data.adapter';
import { RedisPermitLedger } from '../../src/redis/permit-ledger.adapter';
import { NAMES } from '../support/names';

const HOME = { name: 'address:192.0.2.1' };
const MEGABYTE = 1024 * 1024;
const LEASE = 60_000;
const QUOTA = { perOwner: MEGABYTE, total: 8 * MEGABYTE, aDay: 8 * MEGABYTE };

describe('a store without room', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  let outbox: RedisOutbox;
  beforeAll(async () => {
    store = await openStore();
    outbox = new RedisOutbox(store.redis, FIXED_CLOCK);
  });
  beforeEach(async () => {
    await room();
    await store.redis.flushall();
  });
  afterAll(() => store.close());

  /** A log of its own with it: a reading of the memory serves for half a second, as one of the time before. */
  async function room(): Promise<void> {
    await makeRoom(store.redis);
    log = new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
  }

  async function begin(id: string): Promise<void> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: 'amina', verified: false };
    await log.create(chatOpens({ id, channel: 'default', locale: 'en', shopper, page: null, at: AT, greeting }), HOME);
  }

  async function change(id: string, decide: (now: Conversation) => Decision): Promise<boolean> {
    const loaded = await log.load(id);
    if (loaded === null) throw new Error(`${id} is not there`);
    return log.commit(loaded, decide(loaded.conversation), HOME);
  }

  const says = (id: string, key: string) =>
    change(id, (now) => shopperSays(now, { id: `m-${key}`, clientMessageId: key, content: 'Hi', at: AT }));

  /** A chat with a message that waits for the desk. */
  async function waiting(id: string): Promise<void> {
    await begin(id);
    await says(id, `${id}-1`);
    const entries = await log.entries(id, 0, 10);
    await change(id, (now) => shopperRequestsAgent(now, { at: AT, noticeId: `${id}-n`, notice: 'Hm …' }, entries));
  }

  it('refuses a new chat and a message by name, and writes nothing of them; with room they go in', async () => {
    await begin('old');
    const before = (await storeContent(store.redis)).sort();
    await fill(store.redis);
    await expect(begin('new')).rejects.toThrow(StoreFull);
    await expect(says('old', '1')).rejects.toThrow(StoreFull);
    expect((await storeContent(store.redis)).sort()).toEqual(before);
    await room();
    expect(await says('old', '1')).toBe(true);
    await begin('new');
  });

  it('refuses many messages at once, each of them, and the connection goes on', async () => {
    await begin('chat');
    await fill(store.redis);
    const refused = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => says('chat', String(at))));
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { problem: 'STORE.FULL' } });
    expect(await log.entries('chat', 0, 10)).toHaveLength(1);
    await log.touch('chat');
  });

  it('refuses a file, a nonce and whatever else a request may write by name', async () => {
    const files = new RedisAttachmentStore(store.redis, FIXED_CLOCK, QUOTA, NAMES);
    await fill(store.redis);
    await expect(files.put(aFile('f'), Buffer.alloc(1_000), HOME)).rejects.toThrow(AttachmentsFull);
    await expect(new RedisNonces(store.redis).useOnce('once', 60)).rejects.toThrow(StoreFull);
    await expect(store.redis.multi().hincrby('counts', 'views', 1).exec()).rejects.toThrow(StoreFull);
    expect(await store.redis.dbsize()).toBe(0);
  });

  it('hands over what waits for the desk, and lets go of what the desk has', async () => {
    await waiting('chat');
    await fill(store.redis);
    const [claim] = await outbox.claim(10, 100, LEASE);
    if (claim === undefined) throw new Error('nothing was claimed');
    const results = claim.operations.map(({ id }) => ({ id, status: 'done' as const, duplicate: false }));
    const entries = await log.entries('chat', 0, 10);
    expect(await change('chat', (now) => operationsSettled(now, results, entries, AT))).toBe(true);
    await outbox.settle(claim, claim.operations.length);
    expect(await outbox.pending('chat')).toBe(0);
    expect((await log.load('chat'))?.conversation.deliveredSequence).toBeGreaterThan(0);
  });

  it('puts a claim off, keeps what the desk refused, and files end after the desk has them', async () => {
    await waiting('chat');
    const files = new RedisAttachmentStore(store.redis, FIXED_CLOCK, QUOTA, NAMES);
    await files.put(aFile('f'), Buffer.alloc(1_000), HOME);
    await files.markSent(['f']);
    const dead = new RedisDeadLetters(store.redis, { fire: () => undefined }, FIXED_CLOCK);
    await fill(store.redis);
    const [claim] = await outbox.claim(10, 100, LEASE);
    const [operation] = claim?.operations ?? [];
    if (claim === undefined || operation === undefined || !('conversation' in operation)) throw new Error('nothing');
    await dead.add({ operation, code: 'INVALID', reason: 'No.', refusedAt: AT });
    expect((await dead.list(0, 10)).total).toBe(1);
    await outbox.defer(claim, 0);
    expect(await dead.retry(operation.id)).toBe(true);
    await files.markDelivered(['f']);
    expect(await store.redis.pttl('sc:attachment:f')).toBeLessThanOrEqual(60 * 60_000);
  });

  it('forgets conversations, at their time and when somebody is erased', async () => {
    await waiting('erased');
    await begin('ended');
    await change('ended', (now) =>
      chatEnds(now, { at: AT, by: 'shopper', reason: 'done', noticeId: 'n', notice: 'Bye' }, []),
    );
    await store.redis.del('sc:outbox:ended');
    await fill(store.redis);
    const clues = { channels: [], shoppers: [], conversations: ['erased'] };
    const [data, task] = [new RedisPersonalData(store.redis, outbox, FIXED_CLOCK, NAMES), randomUUID()];
    const found = await data.erase(task, clues);
    expect(found.conversations).toEqual(['erased']);
    await data.close(task);
    expect(await store.redis.exists(keys.rewriteOwed)).toBe(1);
    await expect(log.load('erased')).rejects.toMatchObject({ problem: 'CHAT.ERASED' });
    const later = { now: () => FIXED_CLOCK.now() + 40 * 24 * 60 * 60_000 };
    expect(await new ConversationRetention(store.redis, later, 30).forget()).toBe(1);
  });

  it('counts limits and sockets as ever: whoever fills the store is not rid of them', async () => {
    await fill(store.redis);
    const counters = new RedisLimitCounters(store.redis);
    for (const hit of [1, 2, 3])
      expect(await counters.increment('k', 60_000, 2, 0, 'spec')).toMatchObject({ totalHits: hit, isBlocked: hit > 2 });
    await counters.giveBack('k', 'spec');
    expect(await counters.increment('k', 60_000, 2, 0, 'spec')).toMatchObject({ totalHits: 3 });
    const permits = new RedisPermitLedger(store.redis, FIXED_CLOCK, NAMES);
    const one = [{ name: 'spec', most: 1 }];
    expect(await permits.take('first', one, LEASE)).toBe(true);
    expect(await permits.take('second', one, LEASE)).toBe(false);
  });
});

function aFile(id: string): StoredFile {
  return { id, owner: 'amina', conversationId: 'chat', name: 'a.txt', mimetype: 'text/plain', size: 1_000 };
}
