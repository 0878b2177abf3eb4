import { AT, Story } from '../../../test/support/conversations';
import type { Conversation } from '../conversation';
import { ConversationEnded, PersonHasTheChat } from '../conversation.errors';
import { shopperAsksBot, shopperSays } from './message';

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

  const SAID = { id: 'm-1', clientMessageId: 'k-1', content: 'Where is it?', at: AT };
  const ANSWER = {
    id: 'b-1',
    type: 'order_status' as const,
    content: 'Here',
    intent: 'order',
    confidence: 0.8,
    actions: [],
  };
  const order = (name: string) => ({ name, status: 'shipped' as const, placed_at: AT, lines_count: 1 });
  const answered = (more: object) =>
    shopperAsksBot(Story.begin().conversation, SAID, { ...ANSWER, ...more }).entries[1];

  it('is kept with what the bot made of it', () => {
    expect(answered({})?.bot).toEqual({ type: 'order_status', intent: 'order', confidence: 0.8 });
    expect(answered({})).not.toHaveProperty('order');
  });

  it('is answered with an order, and with a list only where there are several', () => {
    expect(answered({ order: order('S1'), orders: [order('S1')] })).toMatchObject({ order: order('S1') });
    expect(answered({ order: order('S1'), orders: [order('S1')] })).not.toHaveProperty('orders');
    expect(answered({ orders: [order('S1'), order('S2')] })).toMatchObject({ orders: [order('S1'), order('S2')] });
  });

  it('keeps the products that are shown with it', () => {
    const products = [{ id: '1', name: 'Milk' }];
    expect(answered({ products })).toMatchObject({ products });
    expect(answered({ products: [] })).not.toHaveProperty('products');
  });

  it('remembers the language of the page for as long as another is written', () => {
    const SAID_SO = { id: 'm-1', clientMessageId: 'k-1', content: '…', at: AT };
    const say = (chat: Conversation, locale: string) => shopperAsksBot(chat, SAID_SO, { ...ANSWER, locale }).next;
    const bengali = say(Story.begin().conversation, 'bn');
    expect(bengali).toMatchObject({ locale: 'bn', pageLocale: 'en' });
    expect(say(bengali, 'bn')).toMatchObject({ locale: 'bn', pageLocale: 'en' });
    expect(say(bengali, 'en')).toMatchObject({ locale: 'en', pageLocale: undefined });
  });

  it('leaves a note while it is not understood', () => {
    const missed = shopperAsksBot(Story.begin().conversation, SAID, { ...ANSWER, type: 'fallback' }).next;
    expect(missed.misunderstood).toBe(true);
    expect(shopperAsksBot(missed, SAID, ANSWER).next.misunderstood).toBeUndefined();
  });

  it('is not for the bot while a person has the chat, nor after its end', () => {
    const chat = Story.begin().conversation;
    expect(() => shopperAsksBot({ ...chat, state: 'live' }, SAID, ANSWER)).toThrow(PersonHasTheChat);
    expect(() => shopperAsksBot({ ...chat, state: 'ended' }, SAID, ANSWER)).toThrow(ConversationEnded);
  });
});

describe('a message', () => {
  const file = { id: 'f1', name: 'milk.png', mimetype: 'image/png', size: 9 };
  const said = (more: object) => ({ id: 'm-1', clientMessageId: 'k-1', content: 'Look', at: AT, ...more });

  it('is kept with its files', () => {
    const entry = (more: object) => shopperSays(Story.begin().conversation, said(more)).entries[0];
    expect(entry({ attachments: [file] })).toMatchObject({ type: 'user', attachments: [file] });
    expect(entry({ attachments: [] })).not.toHaveProperty('attachments');
  });

  it('cannot be said after the end', () => {
    const ended = { ...Story.begin().conversation, state: 'ended' as const };
    expect(() => shopperSays(ended, said({}))).toThrow(ConversationEnded);
  });
});
