/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { faqVote } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { StorefrontChatFaqCard } from './faq-card.element';
import './faq-card.register';

describe('the card of a help topic', () => {
  const [onRead, onVote] = [jest.fn(), jest.fn()];
  const card = (id: string) =>
    draw(new StorefrontChatFaqCard(), {
      faq: { id, question: 'When do you deliver?' },
      answer: 'Twice a day.',
      i18n: ENGLISH,
      onRead,
      onVote,
    });

  afterEach(() => jest.clearAllMocks());

  it('takes one vote', async () => {
    const drawn = await card('1');
    await drawn.press(faqVote.yes);
    expect(onVote.mock.calls).toEqual([['1', true]]);
    expect(drawn.texts('[role=status]')).toEqual([faqVote.thanks]);
    expect(drawn.buttons()).toEqual([faqVote.readMore]);
  });

  it('asks no more for a topic that was voted on when it was the answer before', async () => {
    await (await card('2')).press(faqVote.no);
    expect((await card('2')).buttons()).toEqual([faqVote.readMore]);
    expect((await card('3')).buttons()).toEqual([faqVote.readMore, faqVote.yes, faqVote.no]);
  });

  it('leads to the whole answer', async () => {
    await (await card('4')).press(faqVote.readMore);
    expect(onRead).toHaveBeenCalledTimes(1);
    expect(onVote).not.toHaveBeenCalled();
  });
});
