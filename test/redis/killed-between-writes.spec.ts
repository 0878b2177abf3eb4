/** A process that is killed between two of its writes leaves nothing in the store that stays for ever or is incomplete. */
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisDeadLetters } from '../../src/redis/dead-letters.adapter';
import { keys } from '../../src/redis/keys';
import { RedisLimitCounters } from '../../src/redis/limit-counters.adapter';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { RedisPersonalData } from '../../src/redis/personal-data/personal-data.adapter';
import { AskedQuestions } from '../../src/redis/personal-data/asked-questions';
import { RedisRevocations } from '../../src/redis/revocations.adapter';
import { chatOpens } from '../../src/conversation/rules/open';
import { EMPTY } from 'rxjs';
import { DyingConnection, dyingConnection } from '../support/dying-connection';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { NAMES } from '../support/names';

const AT = '2031-05-04T10:00:00.000Z';
const MINUTE = 60_000;

describe('a process that is killed between two writes', () => {
  let store: TestStore;
  let dying: DyingConnection;

  beforeAll(async () => (store = await openStore()));
  beforeEach(async () => {
    await store.redis.flushall();
    dying = await dyingConnection(store.url);
  });
  afterEach(() => dying.redis.disconnect());
  afterAll(() => store.close());

  const begin = (act: () => Promise<unknown>) => dying.until(act);
  const lasting = async () => {
    const all = await store.redis.keys('*');
    const lives = await Promise.all(all.map((key) => store.redis.pttl(key)));
    return all.filter((_, i) => lives[i] === -1);
  };

  it('leaves no limit that is never over', async () => {
    await begin(() => new RedisLimitCounters(dying.redis).increment('somebody', MINUTE, 1, 0, 'init'));
    expect(await store.redis.get(keys.limit('init:somebody'))).toBe('1');
    expect(await lasting()).toEqual([]);
  });

  it('leaves no limit that was given back when it was over already', async () => {
    await begin(() => new RedisLimitCounters(dying.redis).giveBack('somebody', 'init'));
    expect(await store.redis.keys('*')).toEqual([]);
  });

  it('leaves no place in the order of dead letters without its letter', async () => {
    const letters = (redis: TestStore['redis']) => new RedisDeadLetters(redis, { fire: () => undefined }, SYSTEM_CLOCK);
    const operation = {
      id: 'o1',
      conversation: 'c1',
      kind: 'end',
      by: 'system',
      reason: 'idle',
      ended_at: AT,
    } as const;
    await letters(store.redis).add({ operation, code: 'INVALID', reason: 'x', refusedAt: AT });
    await begin(() => letters(dying.redis).discard('o1'));
    const { letters: left, total } = await letters(store.redis).list(0, 10);
    expect(total).toBe(left.length);
  });

  it('leaves no question that nobody asked', async () => {
    const field = JSON.stringify(['shop', 'en', 'secret words']);
    await store.redis.hset(keys.unanswered, field, 1);
    await store.redis.hset(keys.unansweredLast, field, AT);
    const asked = new AskedQuestions(dying.redis, new RedisOutbox(dying.redis, SYSTEM_CLOCK));
    await begin(() => asked.delete([{ channel: 'shop', text: 'secret words' }]));
    expect(await store.redis.keys('*')).toEqual([]);
  });

  it('leaves no note of an erasure that stays for ever', async () => {
    const log = new RedisConversationLog(store.redis, SYSTEM_CLOCK, WIDE, NAMES);
    const shopper = { id: 'amina', verified: false, email: 'amina@example.com' };
    const greeting = { id: 'g', content: 'Hello!', actions: [] };
    const opened = { id: 'c1', channel: 'shop', locale: 'en', shopper, page: null, at: AT, greeting };
    await log.create(chatOpens(opened), { name: 'somebody' });
    const data = new RedisPersonalData(dying.redis, new RedisOutbox(dying.redis, SYSTEM_CLOCK), SYSTEM_CLOCK, NAMES);
    const clues = { channels: ['shop'], email: shopper.email, shoppers: [], conversations: [] };
    await begin(() => data.erase('task', clues));
    expect(await store.redis.exists(keys.erasing('task'))).toBe(1);
    expect(await lasting()).not.toContain(keys.erasing('task'));
  });

  it('leaves no log-out that is remembered for ever', async () => {
    const announcer = { announcements: EMPTY, announce: () => Promise.resolve() };
    const add = () =>
      new RedisRevocations(dying.redis, announcer).add([{ shopper: 's', at: Date.parse(AT), identity: true }]);
    await begin(add);
    expect(await store.redis.exists(keys.revoked)).toBe(1);
    expect(await lasting()).toEqual([]);
  });
});
