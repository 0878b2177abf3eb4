import { AT, Story } from '../../../test/support/conversations';
import { NothingToSend } from '../conversation.errors';
import { shopperSays } from './message';
import { shopperWantsTranscript } from './transcript';

const WANTED = { operationId: 'c1:transcript:1', email: 'amina@example.com' };

describe('a transcript by e-mail', () => {
  it('brings a chat that only the bot had to the desk first, and changes nothing for the shopper', () => {
    const story = Story.begin();
    story.then((now) => shopperSays(now, { id: 'm-1', clientMessageId: 'k', content: 'Thanks', at: AT }));
    story.then((now, log) => shopperWantsTranscript(now, WANTED, log));
    expect(story.operations.map((operation) => operation.kind)).toEqual(['open', 'message', 'message', 'transcript']);
    expect(story.operations.at(-1)).toMatchObject({ email: 'amina@example.com' });
    expect(story.conversation.state).toBe('bot');
  });

  it('is not sent of a chat in which the shopper said nothing', () => {
    expect(() => shopperWantsTranscript(Story.begin().conversation, WANTED, [])).toThrow(NothingToSend);
  });
});
