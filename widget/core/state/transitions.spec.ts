/** The changes of state that touch several parts at once. */
import type { ConnectAnswer, PastConversation } from '../../../src/contract/shopper';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import type { ChatState } from './chat.state';
import { INITIAL_STATE } from './chat.state';
import { appendOutgoing, mergeMessages } from './thread';
import { afterConnectAnswer, afterEnded, afterForgotten, afterJoined, afterOpened, afterRegained } from './transitions';

const NADIA = { id: '7', name: 'Nadia', avatar_url: null };
const KARIM = { id: '8', name: 'Karim', avatar_url: null };
const { availability } = aSession();
const state = (change: Partial<ChatState>): ChatState => ({ ...INITIAL_STATE, ...change });
const outgoing = { clientMessageId: 'u1', content: 'hello', timestamp: '2026-11-20T08:00:00Z' };

describe('a session that was opened', () => {
  const messages = [aMessage(1, { type: 'bot' }), aMessage(2)];

  it('brings everything it knows', () => {
    const session = aSession({ messages, state: 'live', agent: NADIA });
    expect(afterOpened(state({ notice: { kind: 'unreachable' } }), session, null)).toMatchObject({
      phase: 'ready',
      conversationId: 'c1',
      stage: 'live',
      agent: NADIA,
      shopper: session.shopper,
      channel: session.channel,
      availability,
      seen: 2,
      end: null,
      notice: null,
    });
  });

  it('keeps another notice than that of an outage', () => {
    const notice = { kind: 'refused', detail: 'No.' } as const;
    expect(afterOpened(state({ notice }), aSession(), null).notice).toBe(notice);
    expect(afterOpened(state({}), aSession(), null).notice).toBeNull();
  });

  it('takes up the place that was read up to, and never an earlier one of the same chat', () => {
    const session = aSession({ messages });
    expect(afterOpened(state({}), session, 1).seen).toBe(1);
    expect(afterOpened(state({ conversationId: 'c1', seen: 2 }), session, 1).seen).toBe(2);
    expect(afterOpened(state({ conversationId: 'other', seen: 9 }), session, 1).seen).toBe(1);
    expect(afterOpened(state({ conversationId: 'other', seen: 9 }), session, null).seen).toBe(2);
  });

  it('leaves of another chat only what was not sent yet', () => {
    const thread = appendOutgoing(mergeMessages([], [aMessage(7)]), outgoing);
    const joined = { name: 'Nadia', after: 7 };
    const before = state({ conversationId: 'other', thread, joined, rating: 'given' });
    const opened = afterOpened(before, aSession({ messages }), null);
    expect(opened.thread.map(({ content }) => content)).toEqual(['message 1', 'message 2', 'hello']);
    expect(opened).toMatchObject({ joined: null, rating: 'open' });
    const same = afterOpened({ ...before, conversationId: 'c1' }, aSession({ messages }), null);
    expect(same.thread.map(({ content }) => content)).toEqual(['message 1', 'message 2', 'message 7', 'hello']);
    expect(same).toMatchObject({ joined, rating: 'given' });
  });

  it('of a chat that has ended asks for a rating, once', () => {
    const ended = aSession({ state: 'ended' });
    expect(afterOpened(state({}), ended, null).end).toEqual({ message: '', ratingRequested: true });
    const end = { message: 'Bye', ratingRequested: false };
    expect(afterOpened(state({ end }), ended, null).end).toBe(end);
    expect(afterOpened(state({ end }), aSession(), null).end).toBeNull();
  });
});

describe('the answer to asking for a person', () => {
  const answer = (more: Partial<ConnectAnswer>): ConnectAnswer => ({
    ...{ success: true, state: 'waiting', availability, ticket_offered: true },
    ...more,
  });
  const queue = { position: 2, estimated_wait_seconds: null };

  it('is a place in the queue', () => {
    expect(afterConnectAnswer(state({ connecting: true }), answer({ queue }))).toMatchObject({
      ...{ connecting: false, availability, ticketOffered: true, stage: 'waiting', queue },
    });
    expect(afterConnectAnswer(state({ queue }), answer({})).queue).toBe(queue);
  });

  it('is an agent', () => {
    expect(afterConnectAnswer(state({ queue }), answer({ state: 'live', agent: NADIA }))).toMatchObject({
      ...{ stage: 'live', agent: NADIA, queue: null },
    });
    expect(afterConnectAnswer(state({}), answer({ state: 'live' }))).toMatchObject({ stage: 'live', agent: null });
    expect(afterConnectAnswer(state({}), answer({ agent: NADIA }))).toMatchObject({ stage: 'waiting', agent: null });
  });

  it.each(['live', 'ended'] as const)('comes too late for a chat that is %s already', (stage) => {
    const late = afterConnectAnswer(state({ stage, agent: KARIM, connecting: true }), answer({ queue }));
    expect(late).toMatchObject({ stage, agent: KARIM, queue: null, connecting: false });
  });
});

describe('an agent who joins', () => {
  it('is told of where the thread stands, and once', () => {
    const thread = mergeMessages([], [aMessage(1), aMessage(2)]);
    const busy = { thread, connecting: true, notice: { kind: 'unreachable' } as const };
    const joined = afterJoined(state({ ...busy, queue: { position: 1, estimated_wait_seconds: null } }), NADIA);
    expect(joined).toMatchObject({
      ...{ stage: 'live', agent: NADIA, queue: null, connecting: false, notice: null },
      joined: { name: 'Nadia', after: 2 },
    });
    const later = { ...joined, thread: mergeMessages(thread, [aMessage(3)]) };
    expect(afterJoined(later, NADIA).joined).toEqual({ name: 'Nadia', after: 2 });
    expect(afterJoined(later, KARIM).joined).toEqual({ name: 'Karim', after: 3 });
  });

  it('is too late for a chat that has ended', () => {
    const ended = state({ stage: 'ended' });
    expect(afterJoined(ended, NADIA)).toBe(ended);
  });
});

describe('the end', () => {
  it('leaves nothing going on, and happens once', () => {
    const busy = state({
      ...{ typingAgent: 'Nadia', botThinking: true, connecting: true, notice: { kind: 'unreachable' } },
      queue: { position: 1, estimated_wait_seconds: null },
    });
    const ended = afterEnded(busy, 'Bye', true);
    expect(ended).toMatchObject({
      ...{ stage: 'ended', typingAgent: null, botThinking: false, connecting: false, queue: null, notice: null },
      end: { message: 'Bye', ratingRequested: true },
    });
    expect(afterEnded(ended, '', false)).toBe(ended);
  });
});

describe('a chat after a break', () => {
  const past = (more: Partial<PastConversation>): PastConversation => ({
    ...{ id: 'c1', state: 'live', agent_name: 'Nadia', started_at: '', ended_at: null, last_message: null },
    ...{ last_sequence: 1, rating: null },
    ...more,
  });
  const queue = { position: 1, estimated_wait_seconds: null };

  it('has ended, rated or not', () => {
    expect(afterRegained(state({}), past({ state: 'ended' })).end).toEqual({ message: '', ratingRequested: true });
    expect(afterRegained(state({}), past({ state: 'ended', rating: 5 })).end?.ratingRequested).toBe(false);
  });

  it('is as it was', () => {
    for (const [stage, now] of [
      ['live', 'live'],
      ['waiting', 'bot'],
    ] as const) {
      const before = state({ stage, queue });
      expect(afterRegained(before, past({ state: now }))).toBe(before);
    }
  });

  it('was taken by an agent, of whom the name is known', () => {
    const waiting = state({ stage: 'waiting', queue, agent: NADIA });
    expect(afterRegained(waiting, past({}))).toMatchObject({ stage: 'live', agent: NADIA, queue: null });
    expect(afterRegained(waiting, past({ agent_name: 'Karim' })).agent).toEqual({
      ...{ id: 'Karim', name: 'Karim', avatar_url: null },
    });
    expect(afterRegained(waiting, past({ agent_name: null })).agent).toBe(NADIA);
    expect(afterRegained(state({ stage: 'waiting' }), past({})).agent).toMatchObject({ name: 'Nadia' });
    const live = state({ stage: 'live', agent: NADIA, typingAgent: NADIA.name, queue });
    const lost = { stage: 'waiting', agent: null, typingAgent: null, queue };
    expect(afterRegained(live, past({ state: 'waiting', agent_name: null }))).toMatchObject(lost);
    expect(afterRegained(live, past({ state: 'waiting', agent_name: 'Nadia' }))).toMatchObject(lost);
  });
});

describe('a chat that is left behind', () => {
  it('leaves the draft, and what the shop said of itself', () => {
    const { channel } = aSession();
    const kept = { channel, availability, draft: 'hello', introduced: true };
    const ended = state({ ...kept, conversationId: 'c1', stage: 'ended', seen: 3, agent: NADIA });
    expect(afterForgotten(ended)).toEqual({ ...INITIAL_STATE, ...kept });
  });
});
