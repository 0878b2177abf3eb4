import type { FileCard } from '../conversation';
import { counted, holds, kindsOf } from './message-kinds';

const file = (mimetype: string): FileCard => ({ id: mimetype, name: 'a', mimetype, size: 1 });
const said = (content: string, ...types: string[]) => ({
  type: 'user' as const,
  content,
  attachments: types.map(file),
});

describe('kinds of messages', () => {
  it.each([
    [said('Hello'), ['text']],
    [said('', 'image/png'), ['image']],
    [said('Look', 'image/png', 'application/pdf', 'image/jpeg'), ['text', 'image', 'file']],
    [{ type: 'system' as const, content: 'The chat has ended.' }, ['system']],
    [said(''), []],
  ])('of %j are %j', (entry, kinds) => {
    expect([...kindsOf(entry)]).toEqual(kinds);
  });

  it('are counted, and no more once the message is gone', () => {
    const once = counted(undefined, said('Look', 'image/png'));
    expect(once).toEqual({ text: 1, image: 1 });
    const gone = counted(counted(once, said('')), said(''), said('Look', 'image/png'));
    expect([holds({ held: gone }, 'image'), holds({ held: gone }, 'text')]).toEqual([false, false]);
    expect(holds({}, 'text')).toBe(false);
  });
});
