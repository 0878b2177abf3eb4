import type { Conversation } from '../conversation';
import { statusOf, failureOf } from '../message-status';
import { entryBrought, entryNotBrought } from './brought';
import { chatOpens } from './open';

const AT = '2026-03-02T09:00:00.000Z';
const agent = (sequence: number) => ({
  id: `d${sequence}`,
  type: 'agent' as const,
  sequence,
  deskMessageId: `${70 + sequence}`,
});
const bot = { id: 'b1', type: 'bot' as const, sequence: 1 };

const ON_WHATSAPP = { whatsapp: { number: '1', phone: '8801711000001', wroteAt: AT } };

function chat(where: Pick<Conversation, 'whatsapp'> = ON_WHATSAPP): Conversation {
  const { next } = chatOpens({
    id: 'c1',
    channel: 'default',
    locale: 'en',
    shopper: { id: 'w-1', verified: false },
    page: null,
    ...where,
    at: AT,
    greeting: { id: 'm1', content: 'Hello', actions: [] },
  });
  return { ...next, lastSequence: 5, handedOver: true };
}

it('is accepted, then delivered, then read', () => {
  const brought = entryBrought(chat(), 3, agent(3));
  const status = (now: Conversation) => statusOf(now, agent(3));
  expect([status(chat()), status(brought.next), status({ ...brought.next, shopperReadSequence: 3 })]).toEqual([
    'accepted',
    'delivered',
    'read',
  ]);
  expect(brought.operations).toEqual([
    { id: 'c1:delivered:3', conversation: 'c1', kind: 'delivery', message_id: '73', status: 'delivered' },
  ]);
});

it('does not go back, and is told once', () => {
  const { next } = entryBrought(chat(), 4, agent(4));
  expect(entryBrought(next, 3, agent(3))).toMatchObject({ next, operations: [] });
  expect(entryBrought(next, 99, undefined).next.whatsapp?.broughtSequence).toBe(5);
});

it('says why it failed, once, and that it was there after all', () => {
  const failed = entryNotBrought(chat(), agent(2), 'unreachable');
  expect(statusOf(failed.next, agent(2))).toBe('failed');
  expect(failureOf(failed.next, 2)).toBe('unreachable');
  expect(failed.operations).toMatchObject([
    { kind: 'delivery', message_id: '72', status: 'failed', reason: 'unreachable' },
  ]);
  expect(entryNotBrought(failed.next, agent(2), 'unknown').operations).toEqual([]);
  const after = entryBrought(failed.next, 4, agent(4));
  expect(statusOf(after.next, agent(2))).toBe('failed');
  const there = entryBrought(after.next, 2, agent(2));
  expect(statusOf(there.next, agent(2))).toBe('delivered');
  expect(there.operations).toMatchObject([{ message_id: '72', status: 'delivered' }]);
});

it('tells the desk of messages of agents only', () => {
  expect(entryBrought(chat(), 1, undefined).operations).toEqual([]);
  expect(entryNotBrought(chat(), bot, 'window_over').operations).toEqual([]);
});

it('is nothing on the web', () => {
  const web = chat({});
  expect(entryBrought(web, 3, agent(3)).next).toBe(web);
  expect(statusOf({ ...web, deliveredSequence: 0 }, agent(3))).toBe('delivered');
});

it('remembers a hundred failures', () => {
  let now = { ...chat(), lastSequence: 200 };
  for (let sequence = 1; sequence <= 150; sequence += 1)
    now = { ...entryNotBrought(now, { ...bot, sequence }, 'unknown').next };
  expect(now.whatsapp?.failed).toHaveLength(100);
  expect(failureOf(now, 150)).toBe('unknown');
});
