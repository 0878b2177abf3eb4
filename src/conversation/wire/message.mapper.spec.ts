import type { OrderRow, ProductCard } from '../../contract/odoo';
import { AT, Story } from '../../../test/support/conversations';
import type { Conversation, LogEntry } from '../conversation';
import { toMessage } from './message.mapper';

const ORDER: OrderRow = { name: 'S00042', status: 'processing', placed_at: AT, lines_count: 2 };
const WITH_PARCELS: OrderRow = {
  ...ORDER,
  parcels: [
    { name: 'OUT/1', status: 'shipped', tracking_reference: 'R-7', tracking_url: 'https://rickshaw.example/R-7' },
    { name: 'OUT/2', status: 'returned' },
  ],
};

function told(order: OrderRow, locale = 'en') {
  const conversation: Conversation = { ...Story.begin().conversation, locale };
  const entry: LogEntry = {
    id: 'm1',
    sequence: 1,
    clientMessageId: null,
    type: 'bot',
    content: 'Your order',
    agentName: null,
    timestamp: AT,
    order,
  };
  return toMessage(conversation, entry, { file: () => '', picture: () => null, productPicture: () => null }).order;
}

describe('an order on the wire', () => {
  it('has its parcels in the shopper’s language, without the number of the delivery', () => {
    expect(told(WITH_PARCELS)?.parcels).toEqual([
      {
        status: 'shipped',
        status_label: 'on its way',
        tracking_reference: 'R-7',
        tracking_url: 'https://rickshaw.example/R-7',
      },
      { status: 'returned', status_label: 'sent back', tracking_reference: null, tracking_url: null },
    ]);
    expect(told(WITH_PARCELS, 'bn')?.parcels?.[1]?.status_label).toBe('ফেরত এসেছে');
  });

  it('has none where the shop keeps no stock', () => {
    expect(told(ORDER)).toMatchObject({ status_label: 'being prepared', tracking_url: null });
    expect(told(ORDER)).not.toHaveProperty('parcels');
  });
});

describe('a product on the wire', () => {
  const links = { file: () => '', picture: () => null, productPicture: () => 'https://chat.example/p' };
  const shown = (products?: ProductCard[]) => {
    const entry = {
      ...{ id: 'm1', sequence: 1, clientMessageId: null, type: 'agent', content: 'Milk' },
      agentName: null,
    };
    return toMessage(
      Story.begin().conversation,
      { ...entry, timestamp: AT, ...(products && { products }) } as LogEntry,
      links,
    ).products;
  };

  it('has its picture behind a link, and null for what the shop does not show', () => {
    const price = { amount: 95, currency: 'BDT' };
    expect(shown([{ id: '1', name: 'Milk', price, url: 'https://shop.example/milk', picture: 'v1' }])).toEqual([
      { name: 'Milk', price, url: 'https://shop.example/milk', image_url: 'https://chat.example/p' },
    ]);
    expect(shown([{ id: '2', name: 'Ghee' }])).toMatchObject([{ price: null, url: null }]);
    expect(shown()).toBeUndefined();
  });
});

describe('a help topic on the wire', () => {
  const answered = (value?: string) =>
    toMessage(
      Story.begin().conversation,
      {
        ...{
          id: 'm1',
          sequence: 1,
          clientMessageId: null,
          type: 'bot',
          content: '৳40',
          agentName: null,
          timestamp: AT,
        },
        bot: { type: 'faq', intent: null, confidence: 1 },
        actions: [{ label: 'What does it cost?', action: 'faq:7', ...(value === undefined ? {} : { value }) }],
      },
      { file: () => '', picture: () => null, productPicture: () => null },
    ).faq;

  it('is that of its button', () => {
    expect(answered()).toEqual({ id: '7', question: 'What does it cost?' });
  });

  it('says when the message holds all of it', () => {
    expect(answered('complete')).toEqual({ id: '7', question: 'What does it cost?', complete: true });
    expect(answered('else')).not.toHaveProperty('complete');
  });
});
