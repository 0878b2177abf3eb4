/** The state after every event. */
import type { ConnectAnswer } from '../../../src/contract/shopper';
import { aMessage, aReceipt, aSession } from '../../testing/fakes/wire-samples';
import type { ChatEvent } from './chat.event';
import { reduce } from './chat.reducer';
import type { ChatState } from './chat.state';
import { INITIAL_STATE } from './chat.state';

const AGENT = { id: '7', name: 'Nadia', avatar_url: null };
const { channel, availability } = aSession();

function after(before: Partial<ChatState>, ...events: ChatEvent[]): ChatState {
  return events.reduce(reduce, { ...INITIAL_STATE, ...before });
}

const written = (clientMessageId: string): ChatEvent => ({
  type: 'written',
  outgoing: { clientMessageId, content: clientMessageId, timestamp: '2026-11-20T08:00:00Z' },
});
const unreachable = { kind: 'unreachable' } as const;
const noRoom = { kind: 'no-room' } as const;
const slowDown = { kind: 'slow-down', seconds: 5 } as const;
const refused = { kind: 'refused', detail: 'No.' } as const;
const QUEUED: ChatEvent = {
  type: 'queue',
  event: { conversation_id: 'c1', position: 2, estimated_wait_seconds: 60 },
};
const CONNECTED: ConnectAnswer = {
  success: true,
  state: 'waiting',
  availability,
  ticket_offered: true,
};
const tooLong = { kind: 'too-long', excessBytes: 1 } as const;

describe('the session', () => {
  it('takes channel and hours from the page before it is opened', () => {
    expect(after({}, { type: 'configured', config: { channel, availability, greeting: 'Hi' } })).toEqual({
      ...INITIAL_STATE,
      channel,
      availability,
    });
  });

  it('takes new hours over, but not for people: that nobody is free the desk said, until it or the session says otherwise', () => {
    const config = { channel, availability, greeting: 'Hi' };
    const closed = { ...availability, open: false, reason: 'outside_hours' as const };
    const nobody = { ...availability, open: false, reason: 'no_agents' as const };
    const answer = { ...CONNECTED, availability: nobody };
    const waiting = after({ phase: 'ready' }, { type: 'connect-answered', answer }, { type: 'configured', config });
    expect(waiting.availability).toEqual(nobody);
    const later = (event: ChatEvent) => reduce(waiting, event).availability;
    expect(later({ type: 'configured', config: { ...config, availability: closed } })).toEqual(closed);
    expect(later({ type: 'connect-answered', answer: { ...answer, availability } })).toEqual(availability);
    expect(later({ type: 'opened', session: aSession(), seen: null })).toEqual(availability);
    const before = { ...INITIAL_STATE, availability: closed };
    expect(reduce(before, { type: 'configured', config }).availability).toEqual(availability);
  });

  it('is ready while it is renewed, and was never lost by that', () => {
    expect(after({}, { type: 'opening' }).phase).toBe('opening');
    expect(after({ phase: 'ready' }, { type: 'opening' }).phase).toBe('ready');
    expect(after({ phase: 'opening' }, { type: 'unreachable' })).toMatchObject({
      phase: 'unreachable',
      notice: unreachable,
    });
    expect(after({ phase: 'ready' }, { type: 'unreachable' })).toMatchObject({ phase: 'ready', notice: unreachable });
  });
});

describe('a notice', () => {
  const sent = after({}, written('u1'));
  const better: ChatEvent[] = [
    { type: 'socket', connected: true },
    { type: 'accepted', clientMessageId: 'u1', receipt: aReceipt(1) },
    { type: 'answered', clientMessageId: 'u1', answer: aMessage(2, { type: 'bot' }) },
  ];

  it.each(better.map((event) => [event.type, event] as const))('of an outage goes with %s', (_type, event) => {
    expect(after({ ...sent, notice: unreachable }, event).notice).toBeNull();
    expect(after({ ...sent, notice: noRoom }, event).notice).toBeNull();
    expect(after({ ...sent, notice: slowDown }, event).notice).toBeNull();
    expect(after({ ...sent, notice: refused }, event).notice).toBe(refused);
    expect(after(sent, event).notice).toBeNull();
  });

  it('of an outage stays while the line is down', () => {
    expect(after({ notice: unreachable }, { type: 'socket', connected: false })).toMatchObject({
      connected: false,
      notice: unreachable,
    });
  });

  it('of a text that is too long goes with the next change of the draft, others stay', () => {
    const drafted: ChatEvent = { type: 'drafted', draft: 'shorter' };
    expect(after({ notice: tooLong }, drafted)).toMatchObject({ draft: 'shorter', notice: null });
    expect(after({ notice: refused }, drafted).notice).toBe(refused);
    expect(after({}, drafted).notice).toBeNull();
  });

  it('is shown and taken away', () => {
    expect(after({}, { type: 'notice', notice: refused }).notice).toBe(refused);
    expect(after({ notice: refused }, { type: 'notice', notice: null }).notice).toBeNull();
  });
});

describe('what the shopper writes', () => {
  const delivery = (state: ChatState) => state.thread.map((item) => item.delivery);

  it('is on its way, stuck, on its way again, and there', () => {
    const ids = { clientMessageId: 'u1' };
    expect(delivery(after({}, written('u1')))).toEqual(['sending']);
    expect(delivery(after({}, written('u1'), { type: 'stuck', ...ids }))).toEqual(['failed']);
    expect(delivery(after({}, written('u1'), { type: 'stuck', ...ids }, { type: 'retrying', ...ids }))).toEqual([
      'sending',
    ]);
    const there = after({}, written('u1'), { type: 'accepted', ...ids, receipt: aReceipt(1) });
    expect(delivery(there)).toEqual(['accepted']);
    const event = { conversation_id: 'c1', message_ids: ['m1'], status: 'read' as const };
    expect(delivery(after(there, { type: 'status', event }))).toEqual(['read']);
  });

  it('comes back into the draft, before what is there already', () => {
    const withdrawn: ChatEvent = { type: 'withdrawn', clientMessageId: 'u1', draft: 'hello' };
    expect(after({}, written('u1'), withdrawn)).toMatchObject({ thread: [], draft: 'hello' });
    expect(after({ draft: 'more' }, withdrawn).draft).toBe('hello\nmore');
  });
});

describe('messages', () => {
  it('of the bot end its thinking, those of an agent their typing', () => {
    const busy = { botThinking: true, typingAgent: 'Nadia' };
    const heard = (type: 'bot' | 'agent' | 'user') =>
      after(busy, { type: 'messages', messages: [aMessage(1, { type })] });
    expect(heard('bot')).toMatchObject({ botThinking: false, typingAgent: 'Nadia' });
    expect(heard('agent')).toMatchObject({ botThinking: true, typingAgent: null });
    expect(heard('user')).toMatchObject(busy);
    const both = [aMessage(1, { type: 'bot' }), aMessage(2)];
    expect(after(busy, { type: 'messages', messages: both })).toMatchObject({ botThinking: false, typingAgent: null });
  });

  it('from before join the thread and end nothing', () => {
    const read = after(
      { botThinking: true },
      { type: 'earlier', messages: [aMessage(2, { type: 'bot' }), aMessage(1)] },
    );
    expect(read.thread.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(read.botThinking).toBe(true);
  });

  it('are seen up to the last there is, and never less than before', () => {
    const there = after({}, { type: 'messages', messages: [aMessage(1), aMessage(2)] });
    expect(after(there, { type: 'seen', sequence: 9 }).seen).toBe(2);
    expect(after({ ...there, seen: 2 }, { type: 'seen', sequence: 1 }).seen).toBe(2);
  });
});

describe('the desk', () => {
  it('is asked for a person, and the notice goes', () => {
    expect(after({ notice: refused }, { type: 'connecting' })).toMatchObject({ connecting: true, notice: null });
    expect(after({ connecting: true }, { type: 'connect-failed' }).connecting).toBe(false);
  });

  it.each([
    ['bot', 'waiting'],
    ['waiting', 'waiting'],
    ['live', 'waiting'],
  ] as const)('tells a place in the queue: %s becomes %s', (stage, next) => {
    expect(after({ stage }, QUEUED)).toMatchObject({ stage: next, queue: { position: 2, estimated_wait_seconds: 60 } });
  });

  it('has lost its agent once a live chat is in the queue again, and the next one is news, the same one too', () => {
    const lost = after({ stage: 'live', agent: AGENT, typingAgent: AGENT.name }, QUEUED);
    expect(lost).toMatchObject({ stage: 'waiting', agent: null, typingAgent: null });
    const back = after(
      { ...lost, joined: null },
      { type: 'agent-joined', event: { conversation_id: 'c1', agent: AGENT } },
    );
    expect(back).toMatchObject({ stage: 'live', agent: AGENT, queue: null, joined: { name: AGENT.name } });
  });

  it('tells nothing of a queue once the chat has ended', () => {
    const ended = after({ stage: 'ended', agent: AGENT });
    expect(reduce(ended, QUEUED)).toBe(ended);
  });

  it('says who types and who joined', () => {
    const typing = (is_typing: boolean): ChatEvent => ({
      type: 'agent-typing',
      event: { conversation_id: 'c1', agent_name: 'Nadia', is_typing },
    });
    expect(after({}, typing(true)).typingAgent).toBe('Nadia');
    expect(after({}, typing(true), typing(false)).typingAgent).toBeNull();
    const joined = after({}, { type: 'agent-joined', event: { conversation_id: 'c1', agent: AGENT } });
    expect(joined).toMatchObject({ stage: 'live', agent: AGENT });
  });

  it('has news of a request, thinks, and asks for a rating', () => {
    const event = { conversation_id: 'c1', reference: 'T1', status: 'open' as const };
    expect(after({}, { type: 'ticket', event }).ticketNews).toBe(event);
    expect(after({}, { type: 'bot-thinking', thinking: true }).botThinking).toBe(true);
    expect(after({}, { type: 'rating', phase: 'given' }).rating).toBe('given');
    expect(after({}, { type: 'introduced' }).introduced).toBe(true);
  });
});
