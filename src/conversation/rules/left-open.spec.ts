import type { Conversation } from '../conversation';
import { leftOpen } from './left-open';
import { chatOpens } from './open';

const { next: OPEN } = chatOpens({
  id: 'c1',
  channel: 'default',
  locale: 'en',
  shopper: { id: 's1', verified: false },
  page: null,
  at: '2026-11-20T08:00:00Z',
  greeting: { id: 'g1', content: 'Hello', actions: [] },
});
const FRESH: Conversation = { ...OPEN, id: 'fresh' };
const ASKED: Conversation = { ...OPEN, id: 'asked', hasShopperMessage: true };
const WAITING: Conversation = { ...ASKED, id: 'waiting', state: 'waiting' };
const LIVE: Conversation = { ...ASKED, id: 'live', state: 'live' };
const ENDED: Conversation = { ...ASKED, id: 'ended', state: 'ended' };

describe('a shopper who comes back', () => {
  it.each([
    ['the one that waits for a person', [FRESH, ASKED, WAITING, ENDED], 'waiting'],
    ['the one with a person', [ASKED, FRESH, LIVE], 'live'],
    ['the latest of those with a person', [LIVE, WAITING], 'live'],
    ['the one in which they asked something', [FRESH, ASKED], 'asked'],
    ['the latest where nothing was said', [FRESH, OPEN], 'fresh'],
    ['none that has ended', [ENDED], undefined],
    ['none where there is none', [], undefined],
  ])('goes on with %s', (_which, past, id) => {
    expect(leftOpen(past)?.id).toBe(id);
  });
});
