import type { Conversation } from '../conversation';
import { chatOpens } from './open';
import { shopperResumes } from './resume';
import { endedWhileAway } from './ended-while-away';

const AT = '2026-11-20T08:00:00Z';
const { next: OPEN } = chatOpens({
  id: 'c1',
  channel: 'default',
  locale: 'en',
  shopper: { id: 's1', verified: false },
  page: null,
  at: AT,
  greeting: { id: 'g1', content: 'Hello', actions: [] },
});
const ENDED: Conversation = { ...OPEN, state: 'ended', endedAt: AT, endedBy: 'agent', hasShopperMessage: true };

function after(hours: number): Date {
  return new Date(Date.parse(AT) + hours * 3_600_000);
}

describe('the end of a chat that the shopper may have missed', () => {
  it('waits a day for a shopper who was away when the agent ended it', () => {
    expect(endedWhileAway(ENDED, after(23))).toBe(true);
    expect(endedWhileAway(ENDED, after(24))).toBe(false);
  });

  it.each<[string, Partial<Conversation>]>([
    ['the shopper ended it', { endedBy: 'shopper' }],
    ['it was rated', { rating: 4 }],
    ['nothing was said', { hasShopperMessage: false }],
    ['only the bot was there when it fell asleep', { endedBy: 'system' }],
    ['it goes on', { endedAt: null, endedBy: null, state: 'live' }],
  ])('is not due when %s', (_why, change) => {
    expect(endedWhileAway({ ...ENDED, ...change }, after(1))).toBe(false);
  });

  it('is not due when the shopper ended a chat with a person', () => {
    const agent = { id: '7', name: 'Nadia' };
    expect(endedWhileAway({ ...ENDED, endedBy: 'shopper', agent }, after(1))).toBe(false);
    expect(endedWhileAway({ ...ENDED, endedAt: null, agent }, after(1))).toBe(false);
  });

  it('is due when the chat with a person fell asleep', () => {
    const agent = { id: '7', name: 'Nadia' };
    expect(endedWhileAway({ ...ENDED, endedBy: 'system', agent }, after(1))).toBe(true);
  });
});

describe('a shopper who comes back', () => {
  it('may say who they are until the desk has the chat', () => {
    const visitor = { name: 'Amina', email: 'amina@example.com' };
    expect(shopperResumes(OPEN, { operationId: 'op', visitor }).next.shopper).toEqual({ ...OPEN.shopper, ...visitor });
    expect(shopperResumes({ ...OPEN, handedOver: true }, { operationId: 'op', visitor }).next.shopper).toEqual(
      OPEN.shopper,
    );
  });

  it.each([{ name: 'Amina' }, { email: 'amina@example.com' }, { phone: '+8801711000042' }])(
    'is known by %j from then on',
    (visitor) =>
      expect(shopperResumes(OPEN, { operationId: 'op', visitor }).next.shopper).toEqual({
        ...OPEN.shopper,
        ...visitor,
      }),
  );

  it('changes nothing by saying nothing new', () => {
    expect(shopperResumes(OPEN, { operationId: 'op', locale: 'en' }).next).toBe(OPEN);
  });

  it('cannot speak for a shopper whom the shop vouched for', () => {
    const verified: Conversation = { ...OPEN, shopper: { id: 's1', verified: true, name: 'Amina' } };
    expect(shopperResumes(verified, { operationId: 'op', visitor: { name: 'Eve' } }).next).toBe(verified);
  });
});
