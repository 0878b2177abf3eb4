import type Redis from 'ioredis';
import { AT, Story } from '../support/conversations';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { nothingFollows } from '../../src/conversation/conversation';
import { chatEnds } from '../../src/conversation/rules/close';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperSays } from '../../src/conversation/rules/message';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';

describe('the conversation log', () => {
  let store: TestStore;
  let log: RedisConversationLog;

  beforeAll(async () => {
    store = await openStore();
    log = new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
  });
  afterAll(() => store.close());

  async function begin(id: string) {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: `shopper-of-${id}`, verified: false };
    await log.create(chatOpens({ id, channel: 'default', locale: 'en', shopper, page: null, at: AT, greeting }), {
      name: 'somebody',
    });
    const loaded = await log.load(id);
    if (loaded === null) throw new Error('it was just created');
    return loaded;
  }

  const say = (content: string) => ({ id: `m-${content}`, clientMessageId: `k-${content}`, content, at: AT });

  it('writes for whoever was first, and for nobody who read before that', async () => {
    const loaded = await begin('first');
    const one = await log.commit(loaded, shopperSays(loaded.conversation, say('one')));
    const other = await log.commit(loaded, shopperSays(loaded.conversation, say('other')));
    expect([one, other]).toEqual([true, false]);
    expect((await log.entries('first', 0, 10)).map((entry) => entry.content)).toEqual(['Hello!', 'one']);
  });

  it('gives gapless sequences when many write at once', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `text ${i}`);
    await begin('many');
    const write = async (text: string): Promise<void> => {
      const loaded = await log.load('many');
      if (loaded === null) throw new Error('gone');
      if (!(await log.commit(loaded, shopperSays(loaded.conversation, say(text))))) await write(text);
    };
    await Promise.all(texts.map(write));
    const entries = await log.entries('many', 0, 100);
    expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, i) => i + 1));
    expect(
      entries
        .slice(1)
        .map((entry) => entry.content)
        .sort(),
    ).toEqual([...texts].sort());
  });

  it('never takes a client id twice, even from somebody who read the latest', async () => {
    const loaded = await begin('twice');
    await log.commit(loaded, shopperSays(loaded.conversation, say('same')));
    const latest = await log.load('twice');
    if (latest === null) throw new Error('gone');
    expect(await log.commit(latest, shopperSays(latest.conversation, say('same')))).toBe(false);
    expect(await log.findByClientId('twice', 'k-same')).toMatchObject({ content: 'same', sequence: 2 });
  });

  it('says yes, and writes once, when the connection broke after the write and repeats it', async () => {
    const repeat: Redis['commitDecision'] = async (...args: (string | number)[]) => {
      await store.redis.commitDecision(...args);
      return store.redis.commitDecision(...args);
    };
    const flaky = new Proxy(store.redis, {
      get: (target, name): unknown => (name === 'commitDecision' ? repeat : Reflect.get(target, name, target)),
    });
    const loaded = await begin('flaky');
    expect(
      await new RedisConversationLog(flaky, FIXED_CLOCK, WIDE, NAMES).commit(
        loaded,
        shopperSays(loaded.conversation, say('one')),
      ),
    ).toBe(true);
    expect((await log.entries('flaky', 0, 10)).map((entry) => entry.content)).toEqual(['Hello!', 'one']);
  });

  it('keeps operations in order beside the entries, or neither', async () => {
    const story = Story.waiting();
    const loaded = await begin('c1');
    expect(await log.commit(loaded, { ...emptyOf(story), operations: story.operations })).toBe(true);
    const claim = await new RedisOutbox(store.redis, FIXED_CLOCK).claimStream('c1', 100, 1000);
    expect(claim?.operations.map((operation) => operation.id)).toEqual(
      story.operations.map((operation) => operation.id),
    );
  });

  it('puts an entry in other words where it stands, and only together with the head', async () => {
    const loaded = await begin('reworded');
    await log.commit(loaded, shopperSays(loaded.conversation, say('one')));
    const [first] = await log.entries('reworded', 0, 1);
    if (first === undefined) throw new Error('gone');
    const rewritten = [{ ...first, content: 'Welcome!' }];
    const decision = { ...nothingFollows(loaded.conversation), rewritten };
    expect(await log.commit(loaded, decision)).toBe(false);
    const latest = await log.load('reworded');
    if (latest === null) throw new Error('gone');
    expect(await log.commit(latest, { ...nothingFollows(latest.conversation), rewritten })).toBe(true);
    expect((await log.entries('reworded', 0, 10)).map(({ content }) => content)).toEqual(['Welcome!', 'one']);
  });

  it('finds chats that only the bot has and that were left', async () => {
    const loaded = await begin('idle');
    expect(await log.idleWithBot(FIXED_CLOCK.now() + 1000, 100)).toContain('idle');
    expect(await log.idleWithBot(FIXED_CLOCK.now() - 60_000, 100)).not.toContain('idle');
    const ending = { at: AT, by: 'system' as const, reason: 'idle', noticeId: 'n', notice: 'Closed.' };
    await log.commit(loaded, chatEnds(loaded.conversation, ending, []));
    expect(await log.idleWithBot(FIXED_CLOCK.now() + 1000, 100)).not.toContain('idle');
  });

  function emptyOf(story: Story) {
    return { next: story.conversation, entries: [], rewritten: [], signals: [] };
  }
});
