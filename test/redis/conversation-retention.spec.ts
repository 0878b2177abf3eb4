/** Ended conversations leave the store after their time, and nothing that is still needed goes with them. */
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { ConversationRetention } from '../../src/redis/conversation-retention.service';
import { RedisDeadLetters } from '../../src/redis/dead-letters.adapter';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { keys } from '../../src/redis/keys';
import { chatEnds } from '../../src/conversation/rules/close';
import { shopperRequestsAgent } from '../../src/conversation/rules/connect';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperSays } from '../../src/conversation/rules/message';
import type { Conversation, Decision } from '../../src/conversation/conversation';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { NAMES } from '../support/names';

const BEGIN = Date.parse('2031-05-04T10:00:00Z');
const DAY = 24 * 60 * 60_000;

describe('conversations that ended', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  let now = BEGIN;
  const clock = { now: () => now };
  const at = () => new Date(now).toISOString();

  beforeAll(async () => (store = await openStore()));
  beforeEach(async () => {
    await store.redis.flushall();
    now = BEGIN;
    log = new RedisConversationLog(store.redis, clock, WIDE, NAMES);
  });
  afterAll(() => store.close());

  const change = async (id: string, decide: (conversation: Conversation) => Decision) => {
    const loaded = await log.load(id);
    if (loaded === null) throw new Error(`${id} is gone`);
    expect(await log.commit(loaded, decide(loaded.conversation))).toBe(true);
  };

  async function begin(id: string): Promise<void> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: 'amina', verified: false };
    await log.create(chatOpens({ id, channel: 'default', locale: 'en', shopper, page: null, at: at(), greeting }), {
      name: 'somebody',
    });
    await change(id, (chat) =>
      shopperSays(chat, { id: `${id}-m`, clientMessageId: `${id}-k`, content: 'Hi', at: at() }),
    );
  }

  const end = (id: string) =>
    change(id, (chat) =>
      chatEnds(chat, { at: at(), by: 'shopper', reason: 'done', noticeId: `${id}-n`, notice: 'Ended' }, []),
    );

  /** Odoo takes all that is in the outbox of it. */
  async function deliver(id: string): Promise<void> {
    const outbox = new RedisOutbox(store.redis, clock);
    const claim = await outbox.claimStream(id, 100, 10_000);
    if (claim !== null) await outbox.settle(claim, claim.operations.length);
  }

  const retention = (days = 30, page = 200) => new ConversationRetention(store.redis, clock, days, page).forget();

  it('are gone after their days, with every key of them, and the shopper’s others stay', async () => {
    for (const id of ['old', 'young']) await begin(id);
    await end('old');
    await deliver('old');
    now += DAY;
    await end('young');
    await deliver('young');
    now = BEGIN + 30 * DAY + 1;
    expect(await retention()).toBe(1);
    expect(await log.load('old')).toBeNull();
    expect((await log.ofShopper('amina', 10)).map(({ id }) => id)).toEqual(['young']);
    expect(await store.redis.keys('*old*')).toEqual([]);
    expect(await store.redis.zscore(keys.conversations, 'old')).toBeNull();
    expect(await retention()).toBe(0);
  });

  it('stay until their time has passed', async () => {
    await begin('chat');
    await end('chat');
    await deliver('chat');
    now = BEGIN + 7 * DAY;
    expect(await retention(7)).toBe(0);
    now += 1;
    expect(await retention(7)).toBe(1);
  });

  it('stay while Odoo has not got everything', async () => {
    await begin('chat');
    await end('chat');
    expect(await new RedisOutbox(store.redis, clock).pending('chat')).toBeGreaterThan(0);
    now += 31 * DAY;
    expect(await retention()).toBe(0);
    await deliver('chat');
    expect(await retention()).toBe(1);
  });

  it('stay while something of them that Odoo refused is not dealt with', async () => {
    await begin('chat');
    await end('chat');
    const claim = await new RedisOutbox(store.redis, clock).claimStream('chat', 100, 10_000);
    const operation = claim?.operations[0];
    if (claim === null || operation === undefined || !('conversation' in operation))
      throw new Error('nothing to refuse');
    const letters = new RedisDeadLetters(store.redis, { fire: () => undefined }, clock);
    await letters.add({ operation, code: 'INVALID', reason: 'too long', refusedAt: at() });
    await new RedisOutbox(store.redis, clock).settle(claim, claim.operations.length);
    now += 31 * DAY;
    expect(await retention()).toBe(0);
    await letters.discard(operation.id);
    expect(await retention()).toBe(1);
  });

  it('are the only ones to go, however old the others are', async () => {
    await begin('bot');
    await begin('waiting');
    await change('waiting', (chat) =>
      shopperRequestsAgent(chat, { at: at(), noticeId: 'n', notice: 'Connecting' }, []),
    );
    now += 365 * DAY;
    expect(await retention()).toBe(0);
    expect(await log.load('bot')).not.toBeNull();
    expect(await log.load('waiting')).not.toBeNull();
  });

  it('are all found, page by page', async () => {
    for (let i = 0; i < 24; i += 1) {
      const id = `chat-${i}`;
      await begin(id);
      if (i % 3 > 0) await end(id);
      await deliver(id);
    }
    now += 31 * DAY;
    expect(await retention(30, 5)).toBe(16);
    expect(await store.redis.zcard(keys.conversations)).toBe(8);
  });
});
