import { endedWhileAway } from './ended-while-away';
import { chatGoesOn } from './go-on';
import { leftOpen } from './left-open';
import { Story } from '../../../test/support/conversations';

const AT = '2026-05-01T10:00:00.000Z';
const NEXT = { id: 'c2', at: AT, noticeId: 'n', notice: 'The shop goes on with your chat.' };

describe('staff goes on with a chat that has ended', () => {
  const before = { ...Story.waiting().conversation, state: 'ended' as const, endedAt: AT, endedBy: 'agent' as const };
  const { next, operations, entries } = chatGoesOn(before, NEXT);

  it('in a new one with the same shopper, which the desk has at once', () => {
    expect(next).toMatchObject({ id: 'c2', continues: before.id, shopper: before.shopper, handedOver: true });
    expect(operations[0]).toMatchObject({ kind: 'open', conversation: 'c2', channel: before.channel });
    expect(entries).toMatchObject([{ type: 'system', content: NEXT.notice, sequence: 1 }]);
    expect(before.state).toBe('ended');
  });

  it('that the shopper finds as they return, also once it has ended', () => {
    expect(leftOpen([next, before])?.id).toBe('c2');
    const over = { ...next, endedAt: AT, endedBy: 'agent' as const, state: 'ended' as const };
    expect(endedWhileAway(over, new Date(AT))).toBe(true);
  });
});
