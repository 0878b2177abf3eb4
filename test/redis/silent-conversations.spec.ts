/** Chats in which the shopper said nothing leave the store after an hour, with every key; all others stay. */
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { SilentConversations } from '../../src/redis/silent-conversations.service';
import { chatEnds } from '../../src/conversation/rules/close';
import { shopperRequestsAgent } from '../../src/conversation/rules/connect';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperResumes } from '../../src/conversation/rules/resume';
import { shopperSays } from '../../src/conversation/rules/message';
import { shopperWantsTicket } from '../../src/conversation/rules/ticket';
import type { Conversation, Decision } from '../../src/conversation/conversation';
import { storeContent } from '../support/store-content';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { NAMES } from '../support/names';

const BEGIN = Date.parse('2031-05-04T10:00:00Z');
const HOUR = 60 * 60_000;

describe('chats in which the shopper said nothing', () => {
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

  async function begin(id: string, shopper = 'amina'): Promise<void> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const opened = { channel: 'default', locale: 'en', page: null, at: at(), greeting };
    await log.create(chatOpens({ id, shopper: { id: shopper, verified: false }, ...opened }), { name: 'somebody' });
  }

  const change = async (id: string, decide: (conversation: Conversation) => Decision) => {
    const loaded = await log.load(id);
    if (loaded === null) throw new Error(`${id} is gone`);
    expect(await log.commit(loaded, decide(loaded.conversation))).toBe(true);
  };

  const sweep = (page = 200) => new SilentConversations(store.redis, clock, page).forget();

  it('are gone after an hour, and nothing of them or their shopper is left', async () => {
    await begin('silent');
    const { persistent } = await left();
    expect(persistent).not.toEqual([]);
    now += HOUR;
    expect(await sweep()).toBe(0);
    now += 1;
    expect(await sweep()).toBe(1);
    expect(await left()).toEqual({ persistent: [], mentions: [] });
    expect(await log.load('silent')).toBeNull();
    expect(await log.ofShopper('amina', 10)).toEqual([]);
    expect(await log.idleWithBot(now, 10)).toEqual([]);
  });

  it('are gone as well when they were ended without a word', async () => {
    await begin('ended');
    await change('ended', (chat) =>
      chatEnds(chat, { at: at(), by: 'shopper', reason: 'done', noticeId: 'n', notice: 'Ended' }, []),
    );
    now += HOUR + 1;
    expect(await sweep()).toBe(1);
    expect(await left()).toEqual({ persistent: [], mentions: [] });
  });

  it.each<[string, (chat: Conversation) => Decision]>([
    ['a message', (chat) => shopperSays(chat, { id: 'm', clientMessageId: 'k', content: 'Hi', at: at() })],
    ['a request for a person', (chat) => shopperRequestsAgent(chat, { at: at(), noticeId: 'n', notice: 'Wait' }, [])],
    [
      'a ticket',
      (chat) =>
        shopperWantsTicket(
          chat,
          {
            operationId: 't',
            verified: false,
            at: at(),
            subject: 'A jar',
            description: 'broken',
            email: 'amina@example.com',
          },
          [],
        ),
    ],
    ['who they are', (chat) => shopperResumes(chat, { operationId: 'o', visitor: { name: 'Amina' } })],
  ])('stay for good once the shopper gave %s', async (_what, decide) => {
    await begin('chat');
    await change('chat', decide);
    now += 365 * 24 * HOUR;
    expect(await sweep()).toBe(0);
    expect(await log.load('chat')).not.toBeNull();
    await change('chat', (chat) => shopperResumes(chat, { operationId: 'later', locale: 'bn' }));
    now += HOUR + 1;
    expect(await sweep()).toBe(0);
  });

  it('stay for another hour when their page shows that it is there', async () => {
    await begin('chat');
    now += HOUR;
    await log.touch('chat');
    now += HOUR;
    expect(await sweep()).toBe(0);
    now += 1;
    expect(await sweep()).toBe(1);
    await log.touch('chat');
    expect(await left()).toEqual({ persistent: [], mentions: [] });
  });

  it('go without the others of the same shopper', async () => {
    await begin('said');
    await change('said', (chat) => shopperSays(chat, { id: 'm', clientMessageId: 'k', content: 'Hi', at: at() }));
    await begin('silent');
    now += HOUR + 1;
    expect(await sweep()).toBe(1);
    expect((await log.ofShopper('amina', 10)).map(({ id }) => id)).toEqual(['said']);
  });

  it('are all found, page by page', async () => {
    for (let i = 0; i < 12; i += 1) await begin(`chat-${i}`, `shopper-${i}`);
    now += HOUR + 1;
    expect(await sweep(5)).toBe(12);
    expect(await left()).toEqual({ persistent: [], mentions: [] });
  });

  /** Keys that never expire, and lines of the store that name a chat or its shopper. */
  async function left() {
    const all = await store.redis.keys('*');
    const lives = await Promise.all(all.map((key) => store.redis.pttl(key)));
    const mentions = (await storeContent(store.redis)).filter((line) => /amina|silent|chat|ended/.test(line));
    return { persistent: all.filter((_, i) => lives[i] === -1), mentions };
  }
});
