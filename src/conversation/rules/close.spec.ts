import { AT, Story } from '../../../test/support/conversations';
import { NothingToRate } from '../conversation.errors';
import { chatEnds, shopperRates } from './close';
import { shopperSays } from './message';

const ENDING = { at: AT, by: 'shopper' as const, reason: 'done', noticeId: 'm-end', notice: 'You ended the chat.' };

describe('ending and rating', () => {
  it('brings a chat that only the bot had to the desk, whole', () => {
    const story = Story.begin();
    story.then((now) => shopperSays(now, { id: 'm-1', clientMessageId: 'k', content: 'Thanks', at: AT }));
    story.then((now, log) => chatEnds(now, ENDING, log));
    expect(story.operations.map((operation) => operation.kind)).toEqual(['open', 'message', 'message', 'end']);
  });

  it('leaves the desk alone when the shopper never said a word', () => {
    const story = Story.begin();
    story.then((now, log) => chatEnds(now, ENDING, log));
    expect(story.conversation.state).toBe('ended');
    expect(story.operations).toHaveLength(0);
  });

  it('happens once', () => {
    const story = Story.waiting();
    const first = story.then((now) => chatEnds(now, ENDING, []));
    expect(first.signals).toEqual([{ kind: 'ended', by: 'shopper', reason: 'done', message: ENDING.notice }]);
    expect(first.entries).toMatchObject([{ id: 'm-end', type: 'system', content: ENDING.notice, timestamp: AT }]);
    expect(story.then((now) => chatEnds(now, ENDING, []))).toMatchObject({ entries: [], operations: [], signals: [] });
  });

  it('takes a later rating instead of the first', () => {
    const story = Story.waiting();
    story.then((now) => shopperRates(now, { operationId: 'r1', rating: 2 }, []));
    story.then((now) => shopperRates(now, { operationId: 'r2', rating: 5, feedback: 'Better' }, []));
    expect(story.conversation.rating).toBe(5);
    expect(story.operations.slice(-2)).toMatchObject([
      { id: 'r1', kind: 'rate', rating: 2 },
      { id: 'r2', kind: 'rate', rating: 5, feedback: 'Better' },
    ]);
  });

  it('has nothing to rate before anything was said', () => {
    expect(() => shopperRates(Story.begin().conversation, { operationId: 'r', rating: 5 }, [])).toThrow(NothingToRate);
  });
});
