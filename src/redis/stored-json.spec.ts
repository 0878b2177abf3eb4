import { Story } from '../../test/support/conversations';
import { parseConversation } from './stored-json';

describe('what the store holds', () => {
  it('is a conversation of an earlier bridge, too, without what came later', () => {
    const { tickets, ...earlier } = Story.begin().conversation;
    expect(parseConversation(JSON.stringify(earlier))).toEqual({ ...earlier, tickets });
  });

  it('is not guessed at when it is something else', () => {
    expect(() => parseConversation('{"id":"c1"}')).toThrow('not a conversation');
  });
});
