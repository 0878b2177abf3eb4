/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { faqVote } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { StorefrontChatFaqCard } from './faq-card.element';
import './faq-card.register';

describe('the card of a help topic', () => {
  const [onRead, onVote] = [jest.fn(), jest.fn()];
  const card = (id: string, answer = 'Twice a day.', complete = false) =>
    draw(new StorefrontChatFaqCard(), {
      faq: { id, question: 'When do you deliver?', ...(complete ? { complete } : {}) },
      answer,
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

  it('leads nowhere when it shows all there is', async () => {
    expect((await card('5', 'Twice a day.', true)).buttons()).toEqual([faqVote.yes, faqVote.no]);
    const rows = Array.from({ length: 7 }, (_none, at) => `Zone ${at} · ৳${at}`).join('\n');
    expect((await card('6', rows, true)).buttons()[0]).toBe(faqVote.readMore);
    expect((await card('7', 'A · 1\nB · 2\nand\nC · 3\nD · 4\nso', true)).buttons()[0]).toBe(faqVote.readMore);
  });

  it('shows a table as one', async () => {
    const drawn = await card('8', 'We charge:\nOrder · Charge\nunder ৳500 · ৳60', true);
    expect(drawn.texts('.snippet p')).toEqual(['We charge:']);
    expect(drawn.texts('td')).toEqual(['Order', 'Charge', 'under ৳500', '৳60']);
  });
});
