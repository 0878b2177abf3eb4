/** Bounds on what a shopper stores: in one chat, and from one origin in a day. */
import type { Origin } from '../../src/common/origin';
import { AT } from '../support/conversations';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { ChatFull, DayFull } from '../../src/conversation/conversation.errors';
import type { Conversation, Decision } from '../../src/conversation/conversation';
import { chatEnds } from '../../src/conversation/rules/close';
import { shopperSays } from '../../src/conversation/rules/message';
import { applyOdooEvent } from '../../src/conversation/rules/odoo-event';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperResends } from '../../src/conversation/rules/resend';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { keys } from '../../src/redis/keys';
import { DAY_MS, WriteBounds } from '../../src/redis/write-bounds';
import { NAMES } from '../support/names';

const BOUNDS: WriteBounds = { chat: { entries: 3, bytes: 2_000 }, daily: { messages: 6, bytes: 10_000 } };
const HOME = { name: 'address:192.0.2.1' };

describe('what a shopper may store', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  beforeAll(async () => {
    store = await openStore();
    log = new RedisConversationLog(store.redis, FIXED_CLOCK, BOUNDS, NAMES);
  });
  beforeEach(() => store.redis.flushall());
  afterAll(() => store.close());

  async function begin(id: string, origin: Origin = HOME, on = log): Promise<void> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: 'amina', verified: false };
    const opened = chatOpens({ id, channel: 'default', locale: 'en', shopper, page: null, at: AT, greeting });
    await on.create(opened, origin);
  }

  async function change(id: string, decide: (now: Conversation) => Decision, origin?: Origin, on = log) {
    const loaded = await on.load(id);
    if (loaded === null) throw new Error(`${id} is not there`);
    return on.commit(loaded, decide(loaded.conversation), origin);
  }

  const says = (id: string, key: string, content = 'Hi', origin: Origin = HOME, on = log) =>
    change(id, (now) => shopperSays(now, { id: `m-${key}`, clientMessageId: key, content, at: AT }), origin, on);
  const stored = () =>
    store.redis.keys('*').then((keys) => Promise.all(keys.sort().map((key) => store.redis.dump(key))));

  it('is so many entries of a chat; one more changes nothing', async () => {
    await begin('chat');
    for (const key of ['1', '2', '3']) expect(await says('chat', key)).toBe(true);
    const before = await stored();
    await expect(says('chat', '4')).rejects.toThrow(ChatFull);
    expect(await stored()).toEqual(before);
    await begin('another');
    expect(await says('another', '5')).toBe(true);
  });

  it('is so many bytes of a chat, whatever the alphabet', async () => {
    await begin('chat');
    await expect(says('chat', '1', 'ক'.repeat(700))).rejects.toThrow(ChatFull);
    expect(await says('chat', '2', 'k'.repeat(700))).toBe(true);
    expect(await says('chat', '3', 'k'.repeat(700))).toBe(true);
    await expect(says('chat', '4', 'k'.repeat(700))).rejects.toThrow(ChatFull);
  });

  it('keeps nobody else from writing into a full chat, or from ending it', async () => {
    await begin('chat');
    for (const key of ['1', '2', '3']) await says('chat', key);
    const notices = { endedByAgent: 'Bye', givenBack: 'Back' };
    const author = { id: '6', name: 'Nadia' };
    const event = { id: 'e1', conversation: 'chat', number: 1, created_at: AT, author, content: 'Yes?', sent_at: AT };
    expect(
      await change('chat', (now) => applyOdooEvent(now, { ...event, kind: 'message', message_id: '9' }, notices, [])),
    ).toBe(true);
    const ending = { at: AT, by: 'shopper' as const, reason: 'done', noticeId: 'n', notice: 'Ended' };
    expect(await change('chat', (now) => chatEnds(now, ending, []))).toBe(true);
    expect((await log.entries('chat', 0, 10)).map(({ content }) => content)).toEqual([
      ...['Hello!', 'Hi', 'Hi', 'Hi'],
      ...['Yes?', 'Ended'],
    ]);
  });

  it('is so much of one origin in a day, over all its chats, and another origin has its own', async () => {
    for (const id of ['a', 'b', 'c']) await begin(id);
    for (const id of ['a', 'b', 'c']) expect(await says(id, id)).toBe(true);
    const refused = await says('a', '4').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DayFull);
    expect((refused as DayFull).retryAfterSeconds).toBeGreaterThan(DAY_MS / 1000 - 60);
    await expect(begin('d')).rejects.toThrow(DayFull);
    expect(await log.load('d')).toBeNull();
    expect(await says('a', '4', 'Hi', { name: 'address:192.0.2.2' })).toBe(true);
    expect(await store.redis.pttl(keys.stored(NAMES.of(HOME.name)))).toBeGreaterThan(0);
  });

  it('is ten times as much of one network of proven shoppers, however many of them there are', async () => {
    const daily = { messages: 3, bytes: 10_000 };
    const narrow = new RedisConversationLog(store.redis, FIXED_CLOCK, { ...WIDE, daily }, NAMES);
    const account = (at: number): Origin => ({ name: `shopper:${at}`, network: 'network:192.0.2.1' });
    await begin('chat', account(0), narrow);
    for (let at = 1; at < 30; at += 1)
      expect(await says('chat', String(at), 'Hi', account(Math.floor(at / 3)), narrow)).toBe(true);
    await expect(says('chat', '30', 'Hi', account(10), narrow)).rejects.toThrow(DayFull);
    const elsewhere = { name: 'shopper:10', network: 'network:192.0.2.2' };
    expect(await says('chat', '30', 'Hi', elsewhere, narrow)).toBe(true);
  });

  it('counts the bytes of a day, of new chats and of messages that are queued again, too', async () => {
    const daily = { messages: 1_000, bytes: 4_000 };
    const narrow = new RedisConversationLog(store.redis, FIXED_CLOCK, { ...WIDE, daily }, NAMES);
    await begin('chat', HOME, narrow);
    await says('chat', '1', 'x'.repeat(1_000), HOME, narrow);
    await change('chat', (now) => ({ ...shopperSays(now, say('2')), next: { ...now, failedSequences: [2] } }));
    const [, message] = await narrow.entries('chat', 0, 2);
    if (message === undefined) throw new Error('it is not there');
    const again = () => change('chat', (now) => shopperResends(now, message, AT), HOME, narrow);
    expect(await again()).toBe(true);
    await expect(again().then(again)).rejects.toThrow(DayFull);
  });

  it('has no limit of a day during load tests', async () => {
    const unlimited = new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
    await begin('chat', HOME, unlimited);
    for (let at = 0; at < 20; at += 1) expect(await says('chat', String(at), 'Hi', HOME, unlimited)).toBe(true);
    expect(await store.redis.exists(keys.stored(NAMES.of(HOME.name)))).toBe(0);
  });

  it('is not known by its address in the store', async () => {
    await begin('chat');
    expect((await store.redis.keys('*')).join()).not.toContain('192.0.2.1');
  });
});

function say(key: string) {
  return { id: `m-${key}`, clientMessageId: key, content: 'Hi', at: AT };
}
