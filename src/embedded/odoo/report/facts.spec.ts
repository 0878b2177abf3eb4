/** Facts of chats: what the bot did for good, what a person had, and what nobody waited for. */
import { Store } from '../store/store';
import type { ChatRecord } from '../store/records';
import { factsOf } from './facts';

const NOON = '2031-05-04T12:00:00.000Z';

describe('a chat that has ended', () => {
  const counts = { lines: 0, events: 0, last_sequence: 0, seen_sequence: 0 };
  const opened = { channel: 'default', locale: 'en', opened_at: NOON, shopper: { id: 's', verified: false } };
  const outcome = (more: Partial<ChatRecord>, resolved?: number, is_talk = false) => {
    const store = new Store();
    const chat = {
      id: 'c',
      state: 'ended',
      ended_at: '2031-05-04T12:02:00.000Z',
      ...opened,
      ...counts,
      ...more,
    } as const;
    store.chats.put('c', chat);
    const answer = { date: '2031-05-04', channel: 'default', kind: 'order', answered: 1 } as const;
    if (resolved !== undefined) store.botAnswers.put('c/order:', { ...answer, resolved, is_talk });
    return factsOf(store, new Date(NOON)).filter(({ fact }) => fact === 'chat_completed');
  };

  it('was resolved by the bot when it answered something for good, and the shopper does not say otherwise', () => {
    expect(outcome({}, 1)).toMatchObject([{ label: 'bot_resolved', total: 120, date: '2031-05-04' }]);
    expect(outcome({ resolved: false }, 1)).toMatchObject([{ label: 'bot' }]);
    expect(outcome({}, 0)).toMatchObject([{ label: 'bot' }]);
    expect(outcome({})).toMatchObject([{ label: 'bot' }]);
    expect(outcome({}, 1, true)).toMatchObject([{ label: 'talk' }]);
  });

  it('was a person’s when one was asked for, and lasted until then when nobody came', () => {
    const waiting_since = Date.parse('2031-05-04T12:01:00.000Z');
    expect(outcome({ waiting_since }, 1)).toMatchObject([{ label: 'person', total: 120 }]);
    expect(outcome({ waiting_since, end_reason: 'abandoned' })).toMatchObject([{ label: 'person', total: 60 }]);
  });
});
