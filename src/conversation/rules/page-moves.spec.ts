import { Story } from '../../../test/support/conversations';
import { shopperMoves } from './page-moves';

const PAGE = { url: 'https://shop.example/ghee', title: 'Ghee' };
const ASKED = { version: '1', required: true };

describe('a shopper goes to another page without loading one', () => {
  const waiting = Story.waiting().conversation;

  it('a desk that has the chat is told, once for each page', () => {
    const { operations, next } = shopperMoves(waiting, PAGE, undefined, 'op');
    expect(operations).toMatchObject([{ id: 'op:context', kind: 'context', page: PAGE }]);
    expect(next.page).toBeNull();
  });

  it('what only the bot has keeps it for the desk', () => {
    const alone = { ...waiting, state: 'bot' as const, handedOver: false };
    const { operations, next } = shopperMoves(alone, PAGE, undefined, 'op');
    expect([operations, next.page]).toEqual([[], PAGE]);
  });

  it('nothing is kept before they agreed to what the channel asks', () => {
    expect(shopperMoves(waiting, PAGE, ASKED, 'op').operations).toEqual([]);
    const consent = { version: '1', locale: 'en', at: waiting.startedAt, agreed: true };
    expect(shopperMoves({ ...waiting, consent }, PAGE, ASKED, 'op').operations).toHaveLength(1);
  });

  it('nor once the chat has ended', () => {
    expect(shopperMoves({ ...waiting, state: 'ended' }, PAGE, undefined, 'op').operations).toEqual([]);
  });
});
