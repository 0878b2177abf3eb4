import { AT, Story } from '../../../test/support/conversations';
import { statusOf } from '../message-status';
import { operationsSettled } from './delivery';
import { shopperResends } from './resend';

const refused = { id: 'm-1', status: 'refused' as const, code: 'INVALID' as const, reason: 'because' };
const done = { id: 'm-1', status: 'done' as const, duplicate: false };

function failed(): { story: Story; mine: Story['log'][number] } {
  const story = Story.waiting();
  story.then((now, log) => operationsSettled(now, [refused], log, AT));
  const mine = story.log.find((entry) => entry.id === 'm-1');
  if (mine === undefined) throw new Error('the story has no such message');
  return { story, mine };
}

describe('sending a failed message again', () => {
  it('tells the desk the same message under the same id', () => {
    const { story, mine } = failed();
    const later = '2026-11-20T12:05:00.000Z';
    const again = story.then((now) => shopperResends(now, mine, later));
    expect(again.next.lastActivityAt).toBe(later);
    expect(again.operations).toMatchObject([{ kind: 'message', id: 'm-1', sequence: 2 }]);
    expect(again.entries).toHaveLength(0);
  });

  it('stays failed until the desk takes it, then is delivered', () => {
    const { story, mine } = failed();
    story.then((now) => shopperResends(now, mine, AT));
    expect(statusOf(story.conversation, mine)).toBe('failed');
    const settled = story.then((now, log) => operationsSettled(now, [done], log, AT));
    expect(statusOf(story.conversation, mine)).toBe('delivered');
    expect(settled.signals).toEqual([{ kind: 'status', messageIds: ['m-1'], status: 'delivered' }]);
  });

  it('is nothing for a message that did not fail', () => {
    const story = Story.waiting();
    const greeting = story.log[0];
    expect(greeting && shopperResends(story.conversation, greeting, AT).operations).toHaveLength(0);
  });
});
