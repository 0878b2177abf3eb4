import { AT, Story, ticketRow } from '../../../test/support/conversations';
import { shopperWantsTicket } from './ticket';

const UNTIL = '2026-11-20T13:00:00.000Z';
const asked = (priority: 'low' | 'medium' | 'high' | 'urgent' | undefined, verified: boolean, vouched = verified) => {
  const { conversation } = Story.begin();
  const shopper = { ...conversation.shopper, verified: vouched, ...(vouched ? { verified_until: UNTIL } : {}) };
  const wanted = { operationId: 'ticket:1', at: AT, subject: 'A broken jar', verified, ...(priority && { priority }) };
  const { next, operations } = shopperWantsTicket({ ...conversation, shopper }, wanted, []);
  return [next.tickets[0]?.priority, operations.at(-1)];
};
const operation = (priority?: string) => ({
  id: 'ticket:1',
  conversation: 'c1',
  kind: 'ticket',
  subject: 'A broken jar',
  ...(priority && { priority }),
});

describe('the priority of a request', () => {
  it.each([
    ['low', false, 'low'],
    ['medium', false, 'medium'],
    ['high', false, 'medium'],
    ['urgent', false, 'medium'],
    ['low', true, 'low'],
    ['medium', true, 'medium'],
    ['high', true, 'high'],
    ['urgent', true, 'high'],
  ] as const)('asked for as %s (verified: %s) is %s', (priority, verified, given) => {
    expect(asked(priority, verified)).toEqual([given, operation(given)]);
  });

  it('is left to the desk where none was asked for', () => {
    expect(asked(undefined, true)).toEqual([ticketRow().priority, operation()]);
  });

  it('needs a session that is proven and a chat that is the account’s', () => {
    expect(asked('high', false, true)[0]).toBe('medium');
    expect(asked('high', true, false)[0]).toBe('medium');
  });
});
