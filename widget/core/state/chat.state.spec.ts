/** Values derived from the state. */
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import type { ChatState } from './chat.state';
import {
  INITIAL_STATE,
  botAnswers,
  canAskForPerson,
  hasWritten,
  isAway,
  isPrechatDue,
  unreadCount,
} from './chat.state';
import { appendOutgoing, mergeMessages } from './thread';

const session = aSession();
const READY: ChatState = { ...INITIAL_STATE, phase: 'ready', channel: session.channel, shopper: session.shopper };
const own = mergeMessages([], [aMessage(1, { type: 'user', client_message_id: 'u1' })]);

describe('unread', () => {
  it('is what others said after the last that was seen', () => {
    const types = ['bot', 'agent', 'user', 'system', 'agent'] as const;
    const thread = mergeMessages(
      [],
      types.map((type, i) => aMessage(i + 1, { type })),
    );
    expect(unreadCount({ ...READY, thread, seen: 0 })).toBe(3);
    expect(unreadCount({ ...READY, thread, seen: 1 })).toBe(2);
    expect(unreadCount({ ...READY, thread, seen: 5 })).toBe(0);
    const outgoing = { clientMessageId: 'u9', content: '', timestamp: '' };
    expect(unreadCount({ ...READY, thread: appendOutgoing([], outgoing), seen: 0 })).toBe(0);
  });
});

describe('who the shopper is', () => {
  const channel = { ...session.channel, prechat: { required: false, fields: [] } };
  const due: ChatState = { ...READY, channel };

  it('is asked before anything is said', () => {
    expect(isPrechatDue(due)).toBe(true);
    expect(isPrechatDue({ ...due, shopper: null })).toBe(true);
  });

  it.each<[string, Partial<ChatState>]>([
    ['the shop does not want to know', { channel: session.channel }],
    ['nothing is known of the shop yet', { channel: null }],
    ['the session does not stand', { phase: 'opening' }],
    ['a person has the chat', { stage: 'live' }],
    ['it was asked already', { introduced: true }],
    ['the shop vouches for them', { shopper: { id: 's', name: null, verified: true } }],
    ['the name is known', { shopper: { id: 's', name: 'Amina', verified: false } }],
    ['something was said', { thread: own }],
  ])('is not asked when %s', (_why, change) => expect(isPrechatDue({ ...due, ...change })).toBe(false));

  it('has written once something is in the thread', () => {
    expect(hasWritten({ ...READY, thread: own })).toBe(true);
    expect(hasWritten({ ...READY, thread: mergeMessages([], [aMessage(1)]) })).toBe(false);
  });
});

describe('nobody is there', () => {
  const closed: ChatState = { ...READY, availability: { ...session.availability, open: false } };

  it.each([
    ['bot', true],
    ['waiting', true],
    ['live', false],
    ['ended', false],
  ] as const)('for a chat that is with %s: %p', (stage, away) => expect(isAway({ ...closed, stage })).toBe(away));

  it('only once that is known', () => {
    expect(isAway({ ...closed, phase: 'opening' })).toBe(false);
    expect(isAway({ ...closed, availability: null })).toBe(false);
    expect(isAway({ ...closed, availability: session.availability })).toBe(false);
  });
});

describe('a message goes to the bot', () => {
  const outside = { ...session.availability, open: false, reason: 'outside_hours' as const };

  it.each<[string, Partial<ChatState>, boolean]>([
    ['at first', {}, true],
    ['where the shop has none', { channel: { ...session.channel, chatbot_enabled: false } }, false],
    ['while a person is awaited', { stage: 'waiting', availability: session.availability }, false],
    ['while all are busy', { stage: 'waiting', availability: { ...outside, reason: 'no_agents' } }, false],
    ['while a person is awaited outside opening hours', { stage: 'waiting', availability: outside }, true],
    ['once a person is there', { stage: 'live', availability: outside }, false],
  ])('%s: %j %s', (_when, changes, goes) => {
    expect(botAnswers({ ...READY, ...changes })).toBe(goes);
  });
});

describe('a person may be asked for', () => {
  it('while the bot has the chat, once', () => {
    expect(canAskForPerson(READY)).toBe(true);
    expect(canAskForPerson({ ...READY, connecting: true })).toBe(false);
    expect(canAskForPerson({ ...READY, stage: 'waiting' })).toBe(false);
    expect(canAskForPerson({ ...READY, phase: 'opening' })).toBe(false);
  });
});
