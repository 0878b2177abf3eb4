/** Parts of a long log, as they are read: so many bytes at once, or which entries there are without their texts. */
import { AT, NADIA } from '../support/conversations';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import type { Conversation, LogEntry } from '../../src/conversation/conversation';
import { READ_BYTES } from '../../src/conversation/ports';
import { agentMessage, allEntries } from '../../src/conversation/read-log';
import { chatOpens } from '../../src/conversation/rules/open';
import { Draft } from '../../src/conversation/rules/draft';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { keys } from '../../src/redis/keys';

const ID = 'long';
const LONG = 'x'.repeat(30 * 1024);
const HOSTILE = '"type":"agent","sequence":7,{"id":"x"}\\"\u0000 ';

describe('a long log', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  let chat: Conversation;
  let all: LogEntry[];

  beforeAll(async () => {
    store = await openStore();
    log = new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
    const shopper = { id: 's', verified: false };
    const greeting = { id: 'greeting', content: 'Hello!', actions: [] };
    await log.create(chatOpens({ id: ID, channel: 'c', locale: 'en', shopper, page: null, at: AT, greeting }), {
      name: 'somebody',
    });
    const loaded = await log.load(ID);
    if (loaded === null) throw new Error('it was just created');
    const draft = new Draft(loaded.conversation);
    for (let at = 2; at <= 30; at += 1)
      if (at % 10 === 0) {
        const said = { type: 'agent' as const, content: HOSTILE, agentName: NADIA.name, agent: NADIA, timestamp: AT };
        draft.record({ id: `desk-${at}`, deskMessageId: String(at), ...said });
      } else draft.record({ id: `m-${at}`, type: 'user', content: `${at} ${LONG}`, timestamp: AT });
    await log.commit(loaded, draft.decision());
    chat = draft.now;
    all = (await store.redis.lrange(keys.log(ID), 0, -1)).map((row) => JSON.parse(row) as LogEntry);
  });
  afterAll(() => store.close());

  const sequences = (entries: readonly { readonly sequence: number }[]) => entries.map(({ sequence }) => sequence);

  it('is read forwards in parts of so many bytes, of which none is left out', async () => {
    const first = await log.entries(ID, 0, 200);
    expect(sequences(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(READ_BYTES);
    expect(await allEntries(log, chat)).toEqual(all);
    expect(all).toHaveLength(30);
  });

  it('is read from a store that takes no writes', async () => {
    await store.redis.config('SET', 'min-replicas-to-write', '1');
    await expect(store.redis.set('a', 'b')).rejects.toThrow('NOREPLICAS');
    expect(sequences(await log.entries(ID, 0, 2))).toEqual([1, 2]);
    expect(await log.marks(ID, 0, 2)).toHaveLength(2);
    await store.redis.config('SET', 'min-replicas-to-write', '0');
  });

  it('is read by number where that is less, and one entry at least however long it is', async () => {
    expect(sequences(await log.entries(ID, 7, 2))).toEqual([8, 9]);
    expect(await log.entries(ID, 30, 10)).toEqual([]);
    expect(await log.entries(ID, 3, 0)).toEqual([]);
    await store.redis.rpush(keys.log('huge'), JSON.stringify({ ...all[0], content: 'x'.repeat(2 * READ_BYTES) }));
    expect(await log.entries('huge', 0, 10)).toHaveLength(1);
    expect(await log.latest('huge', 1, 10)).toHaveLength(1);
  });

  it('is read from its end, oldest first', async () => {
    expect(sequences(await log.latest(ID, 30, 50))).toEqual([22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(sequences(await log.latest(ID, 3, 50))).toEqual([1, 2, 3]);
    expect(sequences(await log.latest(ID, 21, 2))).toEqual([20, 21]);
    expect(await log.latest(ID, 0, 5)).toEqual([]);
  });

  it('tells which entries there are, whatever stands in them', async () => {
    const known = all.map(({ id, type, sequence, deskMessageId }) => ({ id, type, sequence, deskMessageId }));
    expect(await log.marks(ID, 0, 1000)).toEqual(JSON.parse(JSON.stringify(known)));
    expect(sequences(await log.marks(ID, 28, 10))).toEqual([29, 30]);
    expect(await log.marks(ID, 5, 0)).toEqual([]);
  });

  it('tells the same of what an earlier version wrote in another order', async () => {
    for (const { content, timestamp, id, type, sequence, deskMessageId } of all)
      await store.redis.rpush(
        keys.log('old'),
        JSON.stringify({ agentName: content, content, timestamp, deskMessageId, type, id, sequence }),
      );
    expect(await log.marks('old', 0, 1000)).toEqual(await log.marks(ID, 0, 1000));
  });

  it('names the last message of an agent, or the one with an id', async () => {
    expect(await agentMessage(log, ID, { after: 0, upTo: 29 })).toMatchObject({ sequence: 20 });
    expect(await agentMessage(log, ID, { after: 20, upTo: 29 })).toBeUndefined();
    expect(await agentMessage(log, ID, { after: 0, upTo: 30, messageId: '10' })).toMatchObject({ id: 'desk-10' });
    expect(await agentMessage(log, ID, { after: 0, upTo: 30, messageId: '11' })).toBeUndefined();
  });
});
