/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { common, stars, tickets } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import type { Drawn } from '../../testing/draw';
import { later } from '../../testing/fakes/fake-features';
import { StorefrontChatTicketRating } from './ticket-rating.element';
import type { MoreRatings } from './ticket-rating.element';
import './tickets.register';

describe('the rating of a request', () => {
  const send = jest.fn<Promise<void>, [number, string, MoreRatings]>();

  beforeEach(() => send.mockReset().mockResolvedValue());

  function asked(given: number | null = null): Promise<Drawn<StorefrontChatTicketRating>> {
    const say = ENGLISH.section('tickets', tickets);
    return draw(new StorefrontChatTicketRating(), { say, i18n: ENGLISH, given, send });
  }

  async function choose(drawn: Drawn<StorefrontChatTicketRating>, count: number): Promise<void> {
    drawn.find(`label:nth-of-type(${count}) input`).dispatchEvent(new Event('change'));
    await drawn.update();
  }

  it('goes out with the comment, and is thanked for', async () => {
    const drawn = await asked();
    await choose(drawn, 3);
    drawn.find<HTMLTextAreaElement>('textarea').value = ' Slow ';
    await drawn.press(stars.submit);
    await drawn.update({ given: 3 });
    expect(send.mock.calls).toEqual([[3, 'Slow', {}]]);
    expect(drawn.texts('.thanks')).toEqual([stars.thanks]);
    expect(drawn.buttons()).toEqual([tickets.changeRating]);
  });

  it('asks for more once there are stars, none of which is needed', async () => {
    const drawn = await asked();
    expect(drawn.has('.more')).toBe(false);
    await choose(drawn, 5);
    for (const name of ['agent_rating', 'communication_rating'])
      drawn.find(`[name=${name}]`).dispatchEvent(new Event('change'));
    await drawn.update();
    await drawn.press(stars.submit);
    expect(send.mock.calls).toEqual([[5, '', { agent_rating: 1, communication_rating: 1 }]]);
  });

  it('goes out once, however often the button is pressed', async () => {
    const answer = later<void>();
    send.mockReturnValue(answer.promise);
    const drawn = await asked();
    await choose(drawn, 5);
    await drawn.press(stars.submit);
    await drawn.press(stars.submit);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('stays as it was chosen when it could not be sent, and can be sent again', async () => {
    send.mockRejectedValueOnce(new Error('away'));
    const drawn = await asked();
    await choose(drawn, 2);
    await drawn.press(stars.submit);
    expect(drawn.texts('.failure')).toEqual([common.failed]);
    expect(drawn.texts('.star.lit')).toHaveLength(2);
    await drawn.press(stars.submit);
    expect(send.mock.calls.map(([rating]) => rating)).toEqual([2, 2]);
    expect(drawn.texts('.failure')).toEqual(['']);
  });

  it('can be changed, starting from what was given', async () => {
    const drawn = await asked(4);
    expect(drawn.has('input')).toBe(false);
    await drawn.press(tickets.changeRating);
    expect(drawn.texts('.star.lit')).toHaveLength(4);
    await choose(drawn, 1);
    await drawn.press(stars.submit);
    expect(send.mock.calls).toEqual([[1, '', {}]]);
  });
});
