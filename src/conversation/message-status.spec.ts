/** Status of a message, by who has it and who saw it. */
import { Story } from '../../test/support/conversations';
import type { Conversation, LogEntry } from './conversation';
import { statusOf } from './message-status';

const entry: LogEntry = {
  ...{ id: 'm-1', sequence: 4, clientMessageId: null, type: 'user', content: 'Hi', agentName: null },
  timestamp: '2031-05-04T10:00:00Z',
};
const status = (said: Partial<LogEntry>, chat: Partial<Conversation>) =>
  statusOf({ ...Story.begin().conversation, ...chat }, { ...entry, ...said });

describe('a message of the shopper', () => {
  it.each<[string, Partial<Conversation>]>([
    ['accepted', { deliveredSequence: 3 }],
    ['delivered', { deliveredSequence: 4 }],
    ['delivered', { deliveredSequence: 4, readSequence: 3 }],
    ['read', { deliveredSequence: 4, readSequence: 4 }],
    ['failed', { deliveredSequence: 4, readSequence: 4, failedSequences: [4] }],
  ])('is %s with %j', (expected, chat) => expect(status({}, chat)).toBe(expected));
});

describe('a message of the bot', () => {
  it('is never read: nobody at the desk looks for it', () => {
    expect(status({ type: 'bot' }, { deliveredSequence: 4, readSequence: 4 })).toBe('delivered');
  });
});

describe('a message of an agent', () => {
  it('is delivered, and read once the shopper has seen it', () => {
    const said = { type: 'agent', deskMessageId: '101' } as const;
    expect(status(said, { shopperReadSequence: 3 })).toBe('delivered');
    expect(status(said, { shopperReadSequence: 4 })).toBe('read');
    expect(status(said, { shopperReadSequence: 3, readSequence: 4, deliveredSequence: 3 })).toBe('delivered');
  });
});
