import { isWindowOver, windowNews, windowOf } from './whatsapp-window';
import type { Conversation } from '../conversation';
import { chatOpens } from './open';

const wroteAt = '2026-03-02T09:00:00.000Z';
const opened = (where: Pick<Conversation, 'whatsapp'>) =>
  chatOpens({
    id: 'c1',
    channel: 'default',
    locale: 'en',
    shopper: { id: 'w-1', verified: false },
    page: null,
    ...where,
    at: wroteAt,
    greeting: { id: 'm1', content: 'Hello', actions: [] },
  }).next;
const next = opened({ whatsapp: { number: '1', wroteAt } });
const atDesk = { ...next, handedOver: true };

it('is over a day after the person wrote, and not a moment sooner', () => {
  const end = Date.parse('2026-03-03T09:00:00.000Z');
  expect([isWindowOver({ wroteAt }, end - 1), isWindowOver({ wroteAt }, end)]).toEqual([false, true]);
  expect(windowOf(next)).toBe('2026-03-03T09:00:00.000Z');
  expect(windowOf({})).toBeNull();
});

it('is told to a desk that has the chat, and again when it moved by a minute', () => {
  expect(windowNews(next)).toBeNull();
  const told = windowNews(atDesk);
  expect(told?.operation).toMatchObject({ kind: 'whatsapp', window_ends_at: '2026-03-03T09:00:00.000Z' });
  const after = (at: string) => windowNews({ ...atDesk, whatsapp: { ...told?.whatsapp, number: '1', wroteAt: at } });
  expect(after('2026-03-02T09:00:59.999Z')).toBeNull();
  expect(after('2026-03-02T09:01:00.000Z')?.operation).toMatchObject({ window_ends_at: '2026-03-03T09:01:00.000Z' });
});

it('is no news of a chat that is over, or on the web', () => {
  expect(windowNews({ ...atDesk, state: 'ended' })).toBeNull();
  expect(windowNews({ ...opened({}), handedOver: true })).toBeNull();
});
