import { aMessage, aReceipt } from '../../testing/fakes/wire-samples';
import type { ChatEvent } from './chat.event';
import { saysEnd } from './says-end';

const answered = (ends?: boolean): ChatEvent => ({
  type: 'answered',
  clientMessageId: 'a',
  answer: { ...aMessage(2, { type: 'bot' }), ...(ends === undefined ? {} : { ends }) },
});
const accepted = (ends?: boolean): ChatEvent => ({
  type: 'accepted',
  clientMessageId: 'a',
  receipt: { ...aReceipt(2), ...(ends === undefined ? {} : { ends }) },
});

describe('the word that the chat is over', () => {
  it.each([answered(true), accepted(true)])('is heard by the bot and by a person: $type', (event) => {
    expect(saysEnd(event)).toBe(true);
  });

  it.each<ChatEvent>([answered(), answered(false), accepted(), { type: 'opening' }])(
    'is nothing else: $type',
    (event) => {
      expect(saysEnd(event)).toBe(false);
    },
  );
});
