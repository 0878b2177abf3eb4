import { FakeSocket } from '../../testing/fakes/fake-client';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aReceipt, aReply, aSession } from '../../testing/fakes/wire-samples';
import { RefusedError, UnreachableError } from '../api/client.errors';
import { ChatStore } from '../state/chat.store';
import type { Outgoing } from '../state/thread-item';
import { MessageQueue } from './message-queue';

const message = (clientMessageId: string): Outgoing => ({
  clientMessageId,
  content: clientMessageId,
  timestamp: '2026-11-20T08:00:00Z',
});
const tooMany = new RefusedError(429, 'RATE.LIMITED', 'Slow down.', 7_000);
const noRoom = new RefusedError(503, 'STORE.FULL', 'No room.', 15_000);
const tooLong = new RefusedError(413, 'CHAT.MESSAGE_TOO_LONG', 'Too long.', null);
const daySpent = new RefusedError(429, 'RATE.DAY_SPENT', 'Enough for today.', 20 * 3_600_000);
const away = () => new UnreachableError('spec');

/** @param outcomes what happens to each attempt, in turn; those that follow are accepted */
function queueWith(outcomes: (Error | null)[], stage: 'bot' | 'live' = 'live') {
  const store = new ChatStore();
  store.dispatch({ type: 'opened', session: aSession({ state: stage }), seen: null });
  const timers = new ManualTimers();
  const socket = new FakeSocket();
  const tried: string[] = [];
  const told: string[] = [];
  const reopened: string[] = [];
  let kept: readonly string[] = [];
  let sequence = 1;
  const attempt = async (way: string, id: string): Promise<number> => {
    tried.push(way === 'rest' ? id : `${way} ${id}`);
    const outcome = outcomes.shift() ?? null;
    if (outcome !== null) throw outcome;
    return Promise.resolve((sequence += 1));
  };
  socket.acknowledge = async ({ client_message_id }) => aReceipt(await attempt('socket', client_message_id));
  store.subscribe((_, event) => {
    if (event.type === 'stuck' || event.type === 'retrying') told.push(`${event.type} ${event.clientMessageId}`);
    if (event.type === 'bot-thinking') told.push(event.thinking ? 'thinking' : 'thought');
    if (event.type === 'notice' && event.notice?.kind === 'unreachable') told.push('unreachable');
    if (event.type === 'notice' && event.notice?.kind === 'no-room') told.push('no room');
    if (event.type === 'withdrawn') told.push(`refused ${event.clientMessageId}`);
    if (event.type === 'notice' && event.notice?.kind === 'slow-down') told.push('slow down');
  });
  const queue = new MessageQueue({
    client: {
      ask: async ({ client_message_id }) => aReply(await attempt('bot', client_message_id ?? '')),
      send: async ({ client_message_id }) => aReceipt(await attempt('rest', client_message_id)),
    },
    socket,
    store,
    renewal: {
      open: () => {
        reopened.push('again');
        store.dispatch({ type: 'opened', session: aSession({ state: 'live' }), seen: null });
        return Promise.resolve();
      },
      withSession: (call) => call(),
    },
    settled: () => Promise.resolve(),
    consented: () => Promise.resolve(),
    timers,
    onChange: (waiting) => {
      kept = waiting.map(({ clientMessageId }) => clientMessageId);
    },
  });
  return { queue, reopened, socket, store, timers, told, tried, kept: () => kept };
}

describe('the message queue', () => {
  it('tries the same id again until the bridge has it', async () => {
    const { queue, timers, tried } = queueWith([away(), away()]);
    queue.add(message('a'));
    await timers.pass(5_000);
    expect(tried).toEqual(['a', 'a', 'a']);
  });

  it('sends messages in the order they were written, one at a time', async () => {
    const { kept, queue, timers, tried } = queueWith([away()]);
    queue.add(message('a'));
    queue.add(message('b'));
    expect(kept()).toEqual(['a', 'b']);
    await timers.pass(5_000);
    expect(tried).toEqual(['a', 'a', 'b']);
    expect(kept()).toEqual([]);
  });

  it('goes on with what is written once everything was sent', async () => {
    const { queue, timers, tried } = queueWith([]);
    queue.add(message('a'));
    await timers.pass(0);
    queue.add(message('b'));
    await timers.pass(0);
    expect(tried).toEqual(['a', 'b']);
  });

  it('says after several tries that a message is stuck, and goes on trying', async () => {
    const { queue, timers, tried, told } = queueWith(Array.from({ length: 20 }, away));
    queue.add(message('a'));
    await timers.pass(30_000);
    expect(told.slice(0, 3)).toEqual(['stuck a', 'unreachable', 'retrying a']);
    await timers.pass(10 * 60_000);
    expect(tried.length).toBe(21);
  });

  it('does not say so before the fourth try', async () => {
    const { queue, timers, tried, told } = queueWith(Array.from({ length: 3 }, away));
    queue.add(message('a'));
    await timers.pass(30_000);
    expect(tried).toEqual(['a', 'a', 'a', 'a']);
    expect(told).toEqual([]);
    const fourth = queueWith(Array.from({ length: 4 }, away));
    fourth.queue.add(message('a'));
    await fourth.timers.pass(30_000);
    expect(fourth.told).toEqual(['stuck a', 'unreachable', 'retrying a']);
  });

  it('shows the bot thinking for as long as it is asked', async () => {
    const { queue, timers, told } = queueWith([away()], 'bot');
    queue.add(message('a'));
    await timers.pass(5_000);
    expect(told).toEqual(['thinking', 'thought', 'thinking', 'thought']);
  });

  it('tries at once when something got better', async () => {
    const { queue, timers, tried } = queueWith(Array.from({ length: 6 }, away));
    queue.add(message('a'));
    await timers.pass(14_000);
    const before = tried.length;
    queue.tryNow();
    await timers.pass(0);
    expect(tried.length).toBe(before + 1);
  });

  it('waits as long as the bridge asks', async () => {
    const { queue, timers, tried, told } = queueWith([tooMany]);
    queue.add(message('a'));
    await timers.pass(6_900);
    expect(tried).toEqual(['a']);
    expect(told).toEqual(['slow down']);
    await timers.pass(200);
    expect(tried).toEqual(['a', 'a']);
  });

  it('says at once that there is no room, keeps the message, and sends it once there is', async () => {
    const { queue, timers, tried, told } = queueWith([noRoom, noRoom]);
    queue.add(message('a'));
    await timers.pass(0);
    expect(told).toEqual(['no room']);
    await timers.pass(29_900);
    expect(tried).toEqual(['a', 'a']);
    await timers.pass(200);
    expect(tried).toEqual(['a', 'a', 'a']);
  });

  it('gives back to the draft what is refused for good, and sends the next', async () => {
    const { queue, store, timers, tried, told } = queueWith([tooLong]);
    queue.add(message('a'));
    queue.add(message('b'));
    await timers.pass(60_000);
    expect(tried).toEqual(['a', 'b']);
    expect(told).toEqual(['refused a']);
    expect(store.state.draft).toBe('a');
  });

  it('gives back what is refused for the rest of the day, and does not wait for tomorrow', async () => {
    const { queue, store, timers, tried, told } = queueWith([daySpent]);
    queue.add(message('a'));
    await timers.pass(60_000);
    expect(tried).toEqual(['a']);
    expect(told).toEqual(['refused a']);
    expect(store.state.draft).toBe('a');
  });

  it('asks the bot, and sends to the person who has the chat meanwhile', async () => {
    const taken = new RefusedError(409, 'CHAT.PERSON_HAS_CHAT', 'A person has this chat.', null);
    const { queue, reopened, timers, tried } = queueWith([taken], 'bot');
    queue.add(message('a'));
    await timers.pass(0);
    expect(tried).toEqual(['bot a', 'a']);
    expect(reopened).toEqual(['again']);
  });

  it('asks no bot where the shop has none', async () => {
    const { queue, store, timers, tried } = queueWith([], 'bot');
    const { channel } = aSession();
    store.dispatch({
      type: 'opened',
      session: { ...aSession(), channel: { ...channel, chatbot_enabled: false } },
      seen: null,
    });
    queue.add(message('a'));
    await timers.pass(0);
    expect(tried).toEqual(['a']);
  });

  it('sends over the socket while it is up, and by REST when it breaks', async () => {
    const { queue, socket, timers, tried } = queueWith([away()]);
    socket.connected = true;
    queue.add(message('a'));
    await timers.pass(0);
    socket.connected = false;
    await timers.pass(5_000);
    expect(tried).toEqual(['socket a', 'a']);
  });

  it('is silent once stopped', async () => {
    const { queue, timers, tried } = queueWith([away(), away()]);
    queue.add(message('a'));
    await timers.pass(0);
    queue.stop();
    await timers.pass(60_000);
    expect(tried).toEqual(['a']);
  });
});
