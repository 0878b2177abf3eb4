/** Operations that hand a chat over to the desk. */
import { AT, Story } from '../../../test/support/conversations';
import type { Conversation, LogEntry } from '../conversation';
import { Draft, endOperation, messageOperation } from './draft';

const CHAT: Conversation = { ...Story.begin().conversation, page: null };
const entry: LogEntry = {
  ...{ id: 'm-1', sequence: 4, clientMessageId: null, type: 'user', content: 'Hi', agentName: null, timestamp: AT },
};

describe('a chat that is handed over', () => {
  it('is opened at the desk with the page that the shopper was on, if that is known', () => {
    const page = { url: 'https://shop.example/ghee', title: 'Ghee' };
    const opened = (chat: Conversation) => new Draft(chat).handOver([]).decision().operations[0];
    expect(opened({ ...CHAT, page })).toMatchObject({ kind: 'open', page, opened_at: CHAT.startedAt });
    expect(opened(CHAT)).not.toHaveProperty('page');
  });

  it('remembers the page no longer', () => {
    const page = { url: 'https://shop.example/ghee' };
    expect(new Draft({ ...CHAT, page }).handOver([]).decision().next.page).toBeNull();
  });

  it('is handed over once', () => {
    const twice = new Draft(CHAT).handOver([entry]).handOver([entry]).decision();
    expect(twice.operations.map(({ kind }) => kind)).toEqual(['open', 'message']);
  });

  it('brings no notices, and its end when that is over already', () => {
    const notice: LogEntry = { ...entry, id: 'n', type: 'system' };
    const ended: Conversation = { ...CHAT, state: 'ended', endedAt: AT, endedBy: 'shopper' };
    const { operations } = new Draft(ended).handOver([entry, notice]).decision();
    expect(operations).toMatchObject([
      { kind: 'open' },
      { kind: 'message', id: 'm-1' },
      { kind: 'end', by: 'shopper', reason: 'ended_before', ended_at: AT },
    ]);
  });
});

describe('the end of a chat', () => {
  it('is of the shopper or of the system, then or with the last activity', () => {
    const chat = { ...CHAT, lastActivityAt: '2031-05-04T09:00:00Z' };
    expect(endOperation({ ...chat, endedBy: 'shopper', endedAt: AT }, 'x')).toMatchObject({
      by: 'shopper',
      ended_at: AT,
    });
    for (const endedBy of ['system', 'agent', null] as const)
      expect(endOperation({ ...chat, endedBy }, 'x')).toMatchObject({ by: 'system', ended_at: chat.lastActivityAt });
  });
});

describe('a message to the desk', () => {
  it('says whose it is', () => {
    expect(messageOperation('c1', entry)).toEqual({
      ...{ id: 'm-1', conversation: 'c1', kind: 'message', sequence: 4, author: 'user', content: 'Hi', sent_at: AT },
    });
    expect(messageOperation('c1', { ...entry, type: 'bot' })).toMatchObject({ author: 'bot' });
  });

  it('names its files, without their size, which the desk sees for itself', () => {
    const attachments = [{ id: 'f1', name: 'milk.png', mimetype: 'image/png', size: 9 }];
    expect(messageOperation('c1', { ...entry, attachments })).toMatchObject({
      attachments: [{ id: 'f1', name: 'milk.png', mimetype: 'image/png' }],
    });
    expect(messageOperation('c1', { ...entry, attachments })).not.toHaveProperty('attachments.0.size');
  });
});

describe('a decision', () => {
  it('counts what it writes, and knows the shopper has spoken', () => {
    const { next, entries } = new Draft(CHAT)
      .record({ id: 'n', type: 'system', content: 'x', timestamp: AT })
      .append({ id: 'u', type: 'user', content: 'y', timestamp: AT })
      .record({ id: 'o', type: 'system', content: 'z', timestamp: AT })
      .decision();
    const first = CHAT.lastSequence + 1;
    expect(entries.map(({ sequence }) => sequence)).toEqual([first, first + 1, first + 2]);
    expect(next).toMatchObject({ lastSequence: first + 2, lastActivityAt: AT, hasShopperMessage: true });
  });
});
