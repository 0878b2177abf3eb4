import { AT, Story } from '../../../test/support/conversations';
import { shopperAsksBot } from './message';

describe('a question to the bot', () => {
  const ask = (locale?: string) => {
    const said = { id: 'm-1', clientMessageId: 'k-1', content: 'ডেলিভারি চার্জ কত?', at: AT };
    const answer = { id: 'b-1', type: 'text' as const, content: '৪০ টাকা', intent: null, confidence: 1, actions: [] };
    return shopperAsksBot(Story.begin().conversation, said, { ...answer, ...(locale && { locale }) }).next;
  };

  it('goes on in the language in which it was answered', () => {
    expect(ask('bn').locale).toBe('bn');
    expect(ask().locale).toBe(Story.begin().conversation.locale);
  });
});
