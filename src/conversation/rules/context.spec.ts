/** Operations by which the desk hears of page, cart and language while it has a chat. */
import { AT, Story } from '../../../test/support/conversations';
import type { Conversation } from '../conversation';
import { shopperSays } from './message';
import { shopperResumes } from './resume';

const SAID = { id: 'm-1', clientMessageId: 'k-1', content: '…', at: AT };
const GHEE = { url: 'https://shop.example/ghee', title: 'Ghee', cart_value: 780 };
const BOT = Story.begin().conversation;
const LIVE: Conversation = { ...BOT, state: 'live', handedOver: true, page: null };
const told = (chat: Conversation, more: object) =>
  shopperResumes(chat, { operationId: 'o-1', ...more }).operations.map(({ id: _id, ...operation }) => operation);

describe('the shopper moves on in the shop', () => {
  it('and the desk that has the chat is told of page and cart', () => {
    const context = { kind: 'context', conversation: LIVE.id, page: GHEE };
    expect(told(LIVE, { page: GHEE })).toEqual([context]);
    expect(shopperResumes(LIVE, { operationId: 'o-1', page: GHEE }).next.page).toBeNull();
  });

  it('and the page is kept until a desk has the chat', () => {
    const { next, operations } = shopperResumes(BOT, { operationId: 'o-1', page: GHEE });
    expect([next.page, operations]).toEqual([GHEE, []]);
    expect(shopperResumes(next, { operationId: 'o-2', page: { ...GHEE } }).next).toBe(next);
  });

  it('after the end nobody is told', () => {
    expect(told({ ...LIVE, state: 'ended' }, { page: GHEE, locale: 'bn' })).toEqual([]);
  });
});

describe('the chat goes on in another language', () => {
  it('and the desk is told, by a message and by a page in it', () => {
    const inBengali = { kind: 'context', conversation: LIVE.id, locale: 'bn' };
    expect(told(LIVE, { locale: 'bn' })).toEqual([inBengali]);
    expect(shopperSays(LIVE, SAID, 'bn').operations[0]).toEqual({ id: 'm-1:context', ...inBengali });
  });

  it('but not when it is the same as before', () => {
    expect(told(LIVE, { locale: LIVE.locale })).toEqual([]);
    expect(shopperSays(LIVE, SAID, LIVE.locale).operations.map(({ kind }) => kind)).toEqual(['message']);
  });
});
