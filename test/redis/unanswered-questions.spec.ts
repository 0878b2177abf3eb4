import { TestStore, openStore } from '../support/store';
import type { UnansweredOperation } from '../../src/contract/odoo';
import { UNANSWERED_STREAM, keys } from '../../src/redis/keys';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { RedisUnansweredQuestions } from '../../src/redis/unanswered-questions.adapter';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { AT } from '../support/conversations';

const CAMEL = { channel: 'default', locale: 'en', text: 'Camel "milk" | বাংলা?' };

describe('unanswered questions', () => {
  let store: TestStore;
  let questions: RedisUnansweredQuestions;
  let triggers = 0;

  beforeAll(async () => {
    store = await openStore();
    questions = new RedisUnansweredQuestions(store.redis, { fire: () => (triggers += 1) }, FIXED_CLOCK);
  });
  beforeEach(async () => {
    await store.redis.flushdb();
    triggers = 0;
  });
  afterAll(async () => {
    questions.onModuleDestroy();
    await store.close();
  });

  async function told(): Promise<UnansweredOperation[]> {
    await questions.flush();
    const claim = await new RedisOutbox(store.redis, FIXED_CLOCK).claimStream(UNANSWERED_STREAM, 100, 60_000);
    return (claim?.operations ?? []).filter((operation) => operation.kind === 'unanswered');
  }

  it('are counted by text and told as one operation', async () => {
    for (const text of [CAMEL.text, CAMEL.text, 'Yak?']) questions.count({ ...CAMEL, text });
    const [operation, ...more] = await told();
    expect(more).toEqual([]);
    expect(operation?.questions).toHaveLength(2);
    expect(operation?.questions).toContainEqual({
      ...CAMEL,
      count: 2,
      last_asked_at: AT,
    });
    expect(triggers).toBe(1);
  });

  it('are told once', async () => {
    questions.count(CAMEL);
    await told();
    expect(await store.redis.exists(keys.unanswered, keys.unansweredLast)).toBe(0);
    await questions.flush();
    expect(triggers).toBe(1);
  });

  it('wait in the count, without an end to it, while Odoo takes nothing', async () => {
    for (let index = 0; index < 30; index += 1) {
      questions.count({ ...CAMEL, text: `question ${index}` });
      questions.count(CAMEL);
      await questions.flush();
    }
    const stream = keys.outbox(UNANSWERED_STREAM);
    const waiting = await store.redis.lrange(stream, 0, -1);
    expect(waiting).toHaveLength(10);
    await store.redis.del(stream);
    await questions.flush();
    const later = await store.redis.lrange(stream, 0, -1);
    const all = [...waiting, ...later].flatMap((operation) => (JSON.parse(operation) as UnansweredOperation).questions);
    expect(new Set(all.map(({ text }) => text)).size).toBe(31);
    expect(all.filter(({ text }) => text === CAMEL.text).reduce((sum, { count }) => sum + count, 0)).toBe(30);
  });

  it('are not more than the store has room for, and known ones still count', async () => {
    for (let index = 0; index < 1_100; index += 1) questions.count({ ...CAMEL, text: `nonsense ${index}` });
    questions.count({ ...CAMEL, text: 'nonsense 0' });
    const operations = await told();
    const all = operations.flatMap((operation) => operation.questions);
    expect(all).toHaveLength(1_000);
    expect(Math.max(...operations.map((operation) => operation.questions.length))).toBe(200);
    expect(all.find((question) => question.text === 'nonsense 0')?.count).toBe(2);
  });

  it('keep nobody waiting when the store is away', () => {
    const away = { noteUnanswered: () => Promise.reject(new Error('away')) };
    const lost = Object.assign(Object.create(store.redis) as typeof store.redis, away);
    const silent = new RedisUnansweredQuestions(lost, { fire: () => undefined }, FIXED_CLOCK);
    expect(() => silent.count(CAMEL)).not.toThrow();
    silent.onModuleDestroy();
  });
});
