/** Chats whose shopper left the queue are ended, once, and nobody who is there or could not be loses the place. */
import type { Origin } from '../../src/common/origin';
import { Logger } from '@nestjs/common';
import { AbandonedChats } from '../../src/chat/waiting/abandoned-chats.service';
import { ShopperPresence } from '../../src/chat/waiting/shopper-presence.service';
import type { ChannelRow, SettingsSnapshot } from '../../src/contract/odoo';
import type { Conversation, Decision, Signal } from '../../src/conversation/conversation';
import { ConversationChanges } from '../../src/conversation/conversation-changes.service';
import { shopperRequestsAgent } from '../../src/conversation/rules/connect';
import { applyOdooEvent } from '../../src/conversation/rules/odoo-event';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperSays } from '../../src/conversation/rules/message';
import { shopperRead } from '../../src/conversation/rules/read';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { keys } from '../../src/redis/keys';
import { RedisWaitingChats } from '../../src/redis/waiting-chats.adapter';
import { NADIA } from '../support/conversations';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { NAMES } from '../support/names';

const BEGIN = Date.parse('2031-05-04T10:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LOOK = 20 * SECOND;
const MINUTES = { shop: 30, quick: 5, patient: undefined };
type Channel = keyof typeof MINUTES;

describe('chats that wait for a person', () => {
  let store: TestStore;
  let log: RedisConversationLog;
  let now = BEGIN;
  let signals: [string, Signal][] = [];
  const clock = { now: () => now };
  const at = () => new Date(now).toISOString();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await openStore();
  });
  beforeEach(async () => {
    await store.redis.flushall();
    now = BEGIN;
    signals = [];
    log = new RedisConversationLog(store.redis, clock, WIDE, NAMES);
    await replica().look(); // it runs already
  });
  afterAll(() => store.close());

  const channels = Object.entries(MINUTES).map(
    ([key, minutes]) => ({ key, ...(minutes && { abandoned_minutes: minutes }) }) as ChannelRow,
  );
  const changes = () =>
    new ConversationChanges(
      log,
      {
        messages: () => undefined,
        typing: () => undefined,
        disconnect: () => undefined,
        isThere: () => Promise.resolve(false),
        signal: ({ id }, signal) => void signals.push([id, signal]),
      },
      { fire: () => undefined },
    );

  /** A replica as far as it knows who is there. */
  function replica(waiting = new RedisWaitingChats(store.redis, clock)) {
    const presence = new ShopperPresence(waiting);
    const settings = { current: () => ({ channels }) as unknown as SettingsSnapshot };
    const chats = new AbandonedChats(waiting, settings, presence, changes(), clock);
    return { waiting, presence, look: () => chats.look() };
  }

  /** Looks as often as replicas do, for so long. */
  async function pass(ms: number, ...replicas: { look(): Promise<number> }[]): Promise<void> {
    for (const until = now + ms; now < until;) {
      now += LOOK;
      for (const one of replicas) await one.look();
    }
  }

  const change = (id: string, decide: (chat: Conversation) => Decision, origin?: Origin) =>
    changes().change(id, decide, origin);

  async function waits(id: string, channel: Channel = 'shop', locale = 'en'): Promise<Conversation> {
    const greeting = { id: `${id}-g`, content: 'Hello!', actions: [] };
    const shopper = { id: `s-${id}`, verified: false };
    await log.create(chatOpens({ id, channel, locale, shopper, page: null, at: at(), greeting }), { name: 'somebody' });
    await writes(id, 'Anyone?');
    return (await change(id, (chat) => shopperRequestsAgent(chat, { at: at(), noticeId: `${id}-c`, notice: '…' }, [])))
      .next;
  }
  const writes = (id: string, content: string) => {
    const said = { id: `${id}-${now}`, clientMessageId: `${id}-${now}`, content, at: at() };
    return change(id, (chat) => shopperSays(chat, said), { name: 'somebody' });
  };
  const event = (id: string, rest: object) =>
    change(id, (chat) => {
      const number = chat.lastEventNumber + 1;
      const row = { id: `${id}-${number}`, conversation: id, number, created_at: at(), ...rest };
      return applyOdooEvent(chat, row as never, { endedByAgent: 'Bye', givenBack: 'Back' }, []);
    });
  const stateOf = async (id: string) => (await log.load(id))?.conversation.state;
  const operations = async (id: string, wanted: string) => {
    const stored = await store.redis.lrange(keys.outbox(id), 0, -1);
    return stored.map((text) => JSON.parse(text) as { kind: string }).filter(({ kind }) => kind === wanted);
  };
  const ends = (id: string) => operations(id, 'end');

  it('end after the minutes of their channel, with a sentence, a reason and one operation for the desk', async () => {
    const one = replica();
    await waits('c1', 'shop', 'bn');
    await pass(29 * MINUTE, one);
    expect(await stateOf('c1')).toBe('waiting');
    await pass(MINUTE, one);
    const { conversation } = (await log.load('c1'))!;
    expect(conversation).toMatchObject({ state: 'ended', endedBy: 'system', abandoned: true, queue: null });
    const [notice] = await log.entries('c1', conversation.lastSequence - 1, 1);
    expect(notice).toMatchObject({ type: 'system', content: expect.stringContaining('চ্যাটটি বন্ধ') as string });
    expect(signals.at(-1)).toEqual([
      'c1',
      { kind: 'ended', by: 'system', reason: 'abandoned', message: notice?.content },
    ]);
    expect(await ends('c1')).toEqual([expect.objectContaining({ by: 'system', reason: 'abandoned', ended_at: at() })]);
    expect(await store.redis.exists(keys.waiting('shop'))).toBe(0);
  });

  it('leave it to the desk to tell what their shopper has not seen of a request', async () => {
    const one = replica();
    await waits('c1', 'quick');
    const ticket = { reference: 'T00042', status: 'waiting_customer' };
    for (const id of ['7', '8']) {
      await event('c1', { kind: 'ticket', ticket, notice: { id, kind: 'answered' }, content: 'On its way' });
      if (id === '7') await change('c1', (chat) => shopperRead(chat, chat.lastSequence, []));
    }
    expect(await operations('c1', 'ticket_unheard')).toEqual([]);
    await pass(5 * MINUTE, one);
    const unheard = { conversation: 'c1', kind: 'ticket_unheard', ticket: 'T00042', notice: '8' };
    expect(await operations('c1', 'ticket_unheard')).toEqual([{ id: 'ticket-unheard:8', ...unheard }]);
  });

  it('have each the minutes of their own channel, and wait for ever where it says none', async () => {
    const one = replica();
    for (const [at, channel] of (['quick', 'patient', 'shop'] as const).entries()) await waits(`c${at}`, channel);
    await pass(5 * MINUTE, one);
    expect(await Promise.all(['c0', 'c1', 'c2'].map(stateOf))).toEqual(['ended', 'waiting', 'waiting']);
    await pass(26 * MINUTE, one);
    expect(await Promise.all(['c0', 'c1', 'c2'].map(stateOf))).toEqual(['ended', 'waiting', 'ended']);
  });

  it('stay while a socket is open at any replica, and for the minutes after the last one closed', async () => {
    const [here, there] = [replica(), replica()];
    const chat = await waits('c1', 'quick');
    await here.presence.arrive('socket-1', chat);
    await here.presence.arrive('socket-2', chat);
    here.presence.leave('socket-1');
    await pass(12 * MINUTE, here, there);
    expect(await stateOf('c1')).toBe('waiting');
    here.presence.leave('socket-2');
    await pass(5 * MINUTE - LOOK, here, there);
    expect(await stateOf('c1')).toBe('waiting');
    await pass(LOOK, here, there);
    expect(await stateOf('c1')).toBe('ended');
  });

  it('stay when their shopper writes or calls, but not when only the desk moves them', async () => {
    const one = replica();
    for (const id of ['writer', 'caller', 'moved']) await waits(id, 'quick');
    for (let time = 0; time < 3; time += 1) {
      await pass(4 * MINUTE, one);
      await writes('writer', 'Still here');
      await one.presence.see((await log.load('caller'))!.conversation);
      if (time === 0) await event('moved', { kind: 'queue', position: 2 });
    }
    expect(await Promise.all(['writer', 'caller', 'moved'].map(stateOf))).toEqual(['waiting', 'waiting', 'ended']);
  });

  it('are not those that the bot or an agent has; one that an agent gave back waits anew', async () => {
    const one = replica();
    const greeting = { id: 'g', content: 'Hello!', actions: [] };
    const shopper = { id: 's', verified: false };
    await log.create(
      chatOpens({ id: 'bot', channel: 'quick', locale: 'en', shopper, page: null, at: at(), greeting }),
      { name: 's' },
    );
    await waits('live', 'quick');
    await event('live', { kind: 'agent_joined', agent: NADIA });
    await pass(12 * MINUTE, one);
    expect(await Promise.all(['bot', 'live'].map(stateOf))).toEqual(['bot', 'live']);
    await event('live', { kind: 'queue', position: 1 });
    await pass(5 * MINUTE - LOOK, one);
    expect(await stateOf('live')).toBe('waiting');
    await pass(LOOK, one);
    expect(await stateOf('live')).toBe('ended');
  });

  it('end once, however many replicas look at the same time', async () => {
    const replicas = Array.from({ length: 6 }, () => replica());
    const ids = Array.from({ length: 8 }, (_, at) => `c${at}`);
    for (const id of ids) await waits(id, 'quick');
    await pass(5 * MINUTE - LOOK, replicas[0]!);
    now += LOOK;
    const counts = await Promise.all(replicas.map((one) => one.look()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    for (const id of ids) {
      expect(await ends(id)).toHaveLength(1);
      expect(signals.filter(([of, { kind }]) => of === id && kind === 'ended')).toHaveLength(1);
    }
  });

  it('do not end for a time in which no replica ran: nobody could be there', async () => {
    const one = replica();
    await waits('c1', 'quick');
    await pass(MINUTE, one);
    now += 3 * 60 * MINUTE;
    const anew = replica();
    expect(await anew.look()).toBe(0);
    await pass(5 * MINUTE - LOOK, anew);
    expect(await stateOf('c1')).toBe('waiting');
    await pass(2 * LOOK, anew);
    expect(await stateOf('c1')).toBe('ended');
  });

  it('do end while one of several replicas runs on', async () => {
    const [gone, left] = [replica(), replica()];
    const chat = await waits('c1', 'quick');
    await gone.presence.arrive('socket-1', chat);
    await pass(MINUTE, gone, left);
    await pass(5 * MINUTE, left);
    expect(await stateOf('c1')).toBe('ended');
  });

  it('stay when their shopper comes while they are about to be ended', async () => {
    const waiting = new RedisWaitingChats(store.redis, clock);
    const chat = await waits('c1', 'quick');
    const one = replica();
    await pass(5 * MINUTE - LOOK, one);
    now += LOOK;
    const unseenSince = async (channel: string, until: number, limit: number) => {
      const ids = await waiting.unseenSince(channel, until, limit);
      if (channel !== 'quick') return ids;
      expect(ids).toEqual(['c1']);
      await one.presence.arrive('socket-1', chat);
      return ids;
    };
    const late = replica(Object.assign(new RedisWaitingChats(store.redis, clock), { unseenSince }));
    expect(await late.look()).toBe(0);
    expect(await stateOf('c1')).toBe('waiting');
  });

  it('hold up no others when one of them was erased meanwhile', async () => {
    const one = replica();
    for (const id of ['c1', 'c2']) await waits(id, 'quick');
    await store.redis.multi().del(keys.head('c1')).set(keys.erased('c1'), '1').exec();
    await pass(5 * MINUTE, one);
    expect(await stateOf('c2')).toBe('ended');
  });
});
