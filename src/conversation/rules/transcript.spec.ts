import { AT, Story } from '../../../test/support/conversations';
import { NothingToSend } from '../conversation.errors';
import { shopperSays } from './message';
import { operationsSettled } from './delivery';
import { shopperWantsTranscript, transcriptOperationId } from './transcript';

const WANTED = { operationId: transcriptOperationId('c1', '1'), email: 'amina@example.com' };

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

  it('that the desk refuses is told the shopper once, after the end too', () => {
    const story = Story.waiting();
    story.conversation = { ...story.conversation, state: 'ended' };
    const refused = [
      { id: WANTED.operationId, status: 'refused' as const, code: 'INVALID' as const, reason: 'because' },
    ];
    story.then((now, log) => operationsSettled(now, refused, log, AT));
    story.then((now, log) => operationsSettled(now, refused, log, AT));
    const told = story.log.filter(({ content }) => content.startsWith('We could not send the transcript'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ type: 'system', sequence: story.conversation.lastSequence });
  });

  it('is not mistaken for another operation that the desk refuses', () => {
    const story = Story.waiting();
    const others = ['m-1', 'c1:connect:3', 'c2:transcript:1'];
    const refused = others.map((id) => ({
      id,
      status: 'refused' as const,
      code: 'INVALID' as const,
      reason: 'because',
    }));
    const { entries } = story.then((now, log) => operationsSettled(now, refused, log, AT));
    expect(entries).toEqual([]);
  });
});
