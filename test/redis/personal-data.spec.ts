/** Erasing people from the store: nothing is left, nobody else loses anything, and nothing comes back. */
import { randomUUID } from 'node:crypto';
import type { MessageOperation } from '../../src/contract/odoo';
import type { Conversation, Decision } from '../../src/conversation/conversation';
import { ConversationErased } from '../../src/conversation/conversation.errors';
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import type { PersonClues } from '../../src/conversation/ports';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperSays } from '../../src/conversation/rules/message';
import { RedisAttachmentStore } from '../../src/redis/attachment-store.adapter';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisDeadLetters } from '../../src/redis/dead-letters.adapter';
import { keys } from '../../src/redis/keys';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { RedisPermitLedger } from '../../src/redis/permit-ledger.adapter';
import { RedisWhatsAppInbox } from '../../src/redis/whatsapp/inbox.adapter';
import { RedisWhatsAppPeople } from '../../src/redis/whatsapp/people.adapter';
import { RedisPersonalData } from '../../src/redis/personal-data/personal-data.adapter';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { waitFor } from '../support/wait-for';
import { storeContent } from '../support/store-content';
import { NAMES } from '../support/names';

const AT = '2026-11-20T12:00:00.000Z';
const EMAIL = 'amina@example.com';
const PERSON: PersonClues = { channels: ['shop'], email: EMAIL, shoppers: [], conversations: [] };

describe('erasing a person from the store', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  let data: RedisPersonalData;
  let letters: RedisDeadLetters;
  let files: RedisAttachmentStore;
  let permits: RedisPermitLedger;

  beforeAll(async () => {
    store = await openStore();
    log = new RedisConversationLog(store.redis, SYSTEM_CLOCK, WIDE, NAMES);
    data = new RedisPersonalData(store.redis, new RedisOutbox(store.redis, SYSTEM_CLOCK), SYSTEM_CLOCK, NAMES);
    permits = new RedisPermitLedger(store.redis, SYSTEM_CLOCK, NAMES);
    letters = new RedisDeadLetters(store.redis, { fire: () => undefined }, SYSTEM_CLOCK);
    files = new RedisAttachmentStore(store.redis, SYSTEM_CLOCK, { perOwner: 1000, total: 10_000, aDay: 1000 }, NAMES);
  });
  beforeEach(() => store.redis.flushdb());
  afterAll(() => store.close());

  const opened = (shopper: Partial<Conversation['shopper']>, id: string = randomUUID()): Decision =>
    chatOpens({
      id,
      channel: 'shop',
      locale: 'en',
      shopper: { id: randomUUID(), verified: false, ...shopper },
      page: null,
      at: AT,
      greeting: { id: randomUUID(), content: 'Hello!', actions: [] },
    });
  const message = (conversation: string, id: string = randomUUID()): MessageOperation => ({
    id,
    conversation,
    kind: 'message',
    sequence: 2,
    author: 'user',
    content: 'secret words',
    sent_at: AT,
  });

  /** A conversation with everything that hangs on one. */
  async function chat(shopper: Partial<Conversation['shopper']>): Promise<Conversation> {
    const { next } = opened(shopper);
    await log.create({ ...opened(shopper, next.id), next }, { name: 'somebody' });
    const loaded = await log.load(next.id);
    if (loaded === null) throw new Error('it is not there');
    const said = shopperSays(loaded.conversation, {
      id: randomUUID(),
      clientMessageId: randomUUID(),
      content: 'secret words',
      attachments: [],
      at: AT,
    });
    await log.commit(loaded, { ...said, operations: [message(next.id)] });
    await letters.add({ operation: message(next.id), code: 'INVALID', reason: 'x', refusedAt: AT });
    const file = { id: randomUUID(), name: 'secret.txt', mimetype: 'text/plain', size: 12 };
    await files.put({ ...file, conversationId: next.id, owner: next.shopper.id }, Buffer.from('secret words'), {
      name: `address:${next.id}`,
      network: `network:${next.id}`,
    });
    await store.redis.xadd(keys.sockets, '*', 'data', `["${next.id}","secret words"]`);
    await store.redis.hset(keys.holders, next.id, 'a worker');
    await permits.take(next.id, [{ name: 'waiting:address:192.0.2.1', most: 10 }], 60_000);
    return said.next;
  }

  const everything = async () => (await storeContent(store.redis)).sort().join('\n');

  it('leaves nothing of theirs, and everything of everybody else', async () => {
    const own = await chat({ email: EMAIL, name: 'Amina' });
    const before = await everything();
    const other = await chat({ email: 'other@example.com' });
    const found = await data.erase('t1', PERSON);
    await data.close('t1');
    expect(found).toMatchObject({
      conversations: [own.id],
      shoppers: [own.shopper.id],
      counts: { conversations: 1, entries: 2, operations: 1, dead_letters: 1, files: 1 },
    });
    const after = await everything();
    expect(before).toContain(EMAIL);
    for (const word of [EMAIL, 'Amina']) expect(after).not.toContain(word);
    const keysOfOwn = after.split('\n').filter((line) => line.includes(own.id));
    expect(keysOfOwn).toEqual([keys.erased(own.id)]);
    expect(await store.redis.ttl(keys.erased(own.id))).toBeGreaterThan(30 * 24 * 3600);
    expect(await log.load(other.id)).toMatchObject({ conversation: { id: other.id } });
    expect(await log.entries(other.id, 0, 10)).toHaveLength(2);
    expect((await letters.list(0, 10)).letters).toHaveLength(1);
    expect(await store.redis.llen(keys.outbox(other.id))).toBe(1);
    expect(await store.redis.xlen(keys.sockets)).toBe(1);
    // Of the other one: owner, origin, network, and all.
    expect(await store.redis.hvals(keys.attachmentUse)).toEqual(Array(4).fill('12'));
  });

  it('hands out nothing of a channel that no company has or had, and erases it', async () => {
    const own = await chat({ email: EMAIL });
    const asked: PersonClues = { ...PERSON, channels: [], other_channels: ['theirs'] };
    expect((await data.find({ ...asked, kind: 'export' })).conversations).toEqual([]);
    const document = await data.document({ ...asked, kind: 'export' });
    expect(JSON.parse(document)).toEqual({ conversations: [], left_out: [{ chats: 1, reason: 'no_company' }] });
    const whole = await data.document({ ...asked, kind: 'export', only_company: true });
    expect(JSON.parse(whole)).toMatchObject({ conversations: [{ id: own.id }] });
    expect((await data.erase('t1', { ...asked, kind: 'erase' })).conversations).toEqual([own.id]);
  });

  it('leaves no text of theirs in the memory of the stream of frames, whose readers go on where they were', async () => {
    await chat({ email: EMAIL });
    const other = await chat({ email: 'other@example.com' });
    const last = await store.redis.xadd(keys.sockets, '*', 'data', `["${other.id}","words of another"]`);
    const reader = store.redis.duplicate();
    const next = reader.xread('BLOCK', 60_000, 'STREAMS', keys.sockets, last ?? '$');
    await waitFor('a reader', async () => /^blocked_clients:1/m.test(await store.redis.info('clients')));
    await store.redis.config('SET', 'rdbcompression', 'no'); // else words may be written shorter
    const dump = async () => (await store.redis.dumpBuffer(keys.sockets)).toString('latin1');
    const before = await store.redis.xrange(keys.sockets, '-', '+');
    await data.erase('t1', PERSON);
    expect(await store.redis.xrange(keys.sockets, '-', '+')).toEqual(before.slice(1));
    expect(await store.redis.exists(keys.socketsAnew)).toBe(0);
    expect((await dump()).match(/secret words/g)).toHaveLength(1); // those of the other chat
    const added = await store.redis.xadd(keys.sockets, '*', 'data', 'new');
    expect(await next).toEqual([[keys.sockets, [[added, ['data', 'new']]]]]);
    reader.disconnect();
  });

  it('only counts when asked to', async () => {
    const own = await chat({ email: EMAIL });
    const before = await everything();
    expect(await data.find(PERSON)).toMatchObject({ conversations: [own.id], counts: { entries: 2, files: 1 } });
    expect(await everything()).toBe(before);
  });

  it('refuses what was under way, and says why', async () => {
    const { id } = await chat({ email: EMAIL });
    const loaded = await log.load(id);
    if (loaded === null) throw new Error('it is not there');
    const late = shopperSays(loaded.conversation, {
      id: randomUUID(),
      clientMessageId: randomUUID(),
      content: 'late words',
      attachments: [],
      at: AT,
    });
    await data.erase('t1', PERSON);
    expect(await log.commit(loaded, late)).toBe(false);
    await expect(log.load(id)).rejects.toBeInstanceOf(ConversationErased);
    await letters.add({ operation: message(id), code: 'INVALID', reason: 'late words', refusedAt: AT });
    expect(await everything()).not.toContain('late words');
  });

  it('goes on after a crash, and answers again with all of it', async () => {
    const own = await chat({ email: EMAIL });
    const crashing = new RedisPersonalData(
      store.redis,
      new RedisOutbox(store.redis, SYSTEM_CLOCK),
      SYSTEM_CLOCK,
      NAMES,
    );
    Object.assign(crashing, {
      leftBehind: { count: () => Promise.resolve({ files: 1, dead_letters: 1 }), delete: fail },
    });
    await expect(crashing.erase('t1', PERSON)).rejects.toThrow('killed');
    expect((await letters.list(0, 10)).total).toBe(1);
    const found = await data.erase('t1', PERSON);
    expect(found).toMatchObject({ conversations: [own.id], counts: { conversations: 1, entries: 2, files: 1 } });
    expect(await data.erase('t1', PERSON)).toEqual(found);
    await data.close('t1');
    expect((await letters.list(0, 10)).total).toBe(0);
    expect(await everything()).not.toContain('secret words');
    expect((await data.erase('t2', PERSON)).counts.conversations).toBe(0);
  });

  it('makes the person a new shopper, but nobody who shares their browser', async () => {
    const own = await chat({ id: 's-own', email: EMAIL });
    await chat({ id: 's-shared', email: EMAIL });
    await chat({ id: 's-shared', email: 'brother@example.com' });
    await data.erase('t1', PERSON);
    expect(await data.shopperErasedAt(own.shopper.id)).toEqual(expect.any(Number));
    expect(await data.shopperErasedAt('s-shared')).toBeNull();
    expect(await data.shopperErasedAt('s-else')).toBeNull();
  });

  it('forgets one conversation alone, when that was deleted', async () => {
    const [own, next] = [await chat({ id: 's1' }), await chat({ id: 's1' })];
    await data.erase('t1', { channels: [], shoppers: [], conversations: [own.id] });
    await expect(log.load(own.id)).rejects.toBeInstanceOf(ConversationErased);
    expect(await log.ofShopper('s1', 10)).toMatchObject([{ id: next.id }]);
    expect(await data.shopperErasedAt('s1')).toBeNull();
  });

  it('takes their questions out of the counted ones and of those on their way', async () => {
    const asks = async (text: string) => {
      const own = await chat({ email: EMAIL });
      const bot = { type: 'fallback', intent: null, confidence: 0 };
      await store.redis.rpush(
        keys.log(own.id),
        JSON.stringify({ id: 'q', sequence: 3, type: 'user', content: text }),
        JSON.stringify({ id: 'a', sequence: 4, type: 'bot', content: 'Hm.', bot }),
      );
    };
    await asks('who has my cat');
    await asks('who has my dog');
    const question = (text: string) => JSON.stringify(['shop', 'en', text]);
    await store.redis.hset(keys.unanswered, question('who has my cat'), 1, question('who has my dog'), 2);
    await store.redis.hset(keys.unansweredLast, question('who has my cat'), AT, question('who has my dog'), AT);
    const row = { channel: 'shop', locale: 'en', count: 1, last_asked_at: AT };
    const queued = {
      id: 'u1',
      kind: 'unanswered',
      questions: [
        { ...row, text: 'who has my cat' },
        { ...row, text: 'else' },
      ],
    };
    await store.redis.rpush(keys.outbox('unanswered'), JSON.stringify(queued));
    await store.redis.zadd(keys.ready, 0, 'unanswered');
    const found = await data.erase('t1', PERSON);
    await data.close('t1');
    expect(await store.redis.hgetall(keys.unanswered)).toEqual({ [question('who has my dog')]: '1' });
    expect(await everything()).not.toContain('cat');
    const [left = ''] = await store.redis.lrange(keys.outbox('unanswered'), 0, -1);
    expect(JSON.parse(left)).toMatchObject({ questions: [{ text: 'else' }] });
    expect(found.questions.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['who has my cat', 'who has my dog']),
    );
    expect(await store.redis.hlen(keys.holders)).toBe(0);
  });

  it('leaves no name under which a person on WhatsApp would be known again', async () => {
    const inbox = new RedisWhatsAppInbox(store.redis, SYSTEM_CLOCK, NAMES);
    const people = new RedisWhatsAppPeople(store.redis, NAMES);
    const phone = '8801711000001';
    const said = { kind: 'text', text: 'Hi' } as const;
    await inbox.keep([{ kind: 'message', id: 'm1', number: '100', at: 1, said, phone, userId: 'BD.1' }]);
    const [shopper = ''] = await people.find(['100'], phone);
    const chat = opened({ id: shopper, phone: `+${phone}` });
    const whatsapp = { number: '100', phone, userId: 'BD.1', wroteAt: AT };
    await log.create({ ...chat, next: { ...chat.next, whatsapp } }, { name: 'whatsapp' });
    await data.erase('task', { channels: ['shop'], phone: `+${phone}`, shoppers: [], conversations: [] });
    for (const name of [phone, 'BD.1']) expect(await people.find(['100'], name)).toEqual([]);
  });
});

function fail(): Promise<never> {
  return Promise.reject(new Error('killed'));
}
