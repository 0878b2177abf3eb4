/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { rating as sentences, stars } from '../../core/i18n/en';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import type { RateRequest } from '../../../src/contract/shopper';
import type { CallFeature, FeatureClient } from '../../core/api/feature-client.port';
import { ChatStore } from '../../core/state/chat.store';
import { ENGLISH, draw } from '../../testing/draw';
import type { Drawn } from '../../testing/draw';
import { StorefrontChatRating } from './rating.element';
import './rating.register';

const OVER: ChatState = { ...INITIAL_STATE, stage: 'ended', end: { message: '', ratingRequested: true } };

describe('the rating of a chat', () => {
  const rate = jest.fn<Promise<void>, [RateRequest]>(() => Promise.resolve());
  const call: CallFeature = (act) => act({ rate } as Partial<FeatureClient> as FeatureClient);
  const agreed = jest.fn((act: () => void) => act());
  const onStartAnew = jest.fn();

  afterEach(() => jest.clearAllMocks());

  function after(chat: Partial<ChatState> = {}): Promise<Drawn<StorefrontChatRating>> {
    const conversation = { session: { store: new ChatStore(), call }, agreed };
    return draw(new StorefrontChatRating(), { chat: { ...OVER, ...chat }, i18n: ENGLISH, conversation, onStartAnew });
  }

  async function choose(drawn: Drawn<StorefrontChatRating>, count: number): Promise<void> {
    drawn.find(`label:nth-of-type(${count}) input`).dispatchEvent(new Event('change'));
    await drawn.update();
  }

  it('cannot be sent before stars are chosen, and then goes out with the comment', async () => {
    const drawn = await after();
    expect(drawn.buttons()).toEqual([sentences.startAnew]);
    await choose(drawn, 4);
    drawn.find<HTMLTextAreaElement>('textarea').value = ' Quick! ';
    await drawn.press(stars.submit);
    expect(rate.mock.calls).toEqual([[{ rating: 4, feedback: 'Quick!' }]]);
    expect(agreed).toHaveBeenCalledTimes(1);
  });

  it('takes the last stars chosen', async () => {
    const drawn = await after();
    await choose(drawn, 5);
    await choose(drawn, 2);
    await drawn.press(stars.submit);
    expect(rate.mock.calls).toEqual([[{ rating: 2 }]]);
    expect(agreed).not.toHaveBeenCalled();
  });

  it('is not sent twice while it is under way', async () => {
    const drawn = await after();
    await choose(drawn, 3);
    await drawn.update({ chat: { ...OVER, rating: 'sending' } });
    await drawn.press(stars.submit);
    expect(rate).not.toHaveBeenCalled();
  });

  it('thanks once it was given, and asks no more', async () => {
    const drawn = await after({ rating: 'given' });
    expect(drawn.texts('[role=status]')).toEqual([stars.thanks]);
    expect(drawn.has('input')).toBe(false);
  });

  it.each([
    ['nobody asked for one', { ...OVER, end: { message: '', ratingRequested: false } }],
    ['the chat goes on', { ...OVER, end: null }],
  ])('is not asked for when %s; a new chat can be started', async (_when, chat) => {
    const drawn = await after(chat);
    expect(drawn.has('input')).toBe(false);
    await drawn.press(sentences.startAnew);
    expect(onStartAnew).toHaveBeenCalledTimes(1);
  });
});
