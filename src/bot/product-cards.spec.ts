import type { ChannelRow, ProductRow, SettingsSnapshot } from '../contract/odoo';
import { productCards } from './product-cards';

const MILK: ProductRow = {
  id: '1',
  name: { en: 'Milk', bn: 'দুধ' },
  price: { amount: 95, currency: 'BDT' },
  url: 'https://shop.example/milk',
  picture: 'v1',
};
const product = (id: string): ProductRow => ({ id, name: { en: `No. ${id}` } });
const intent = (id: string, products?: string[]) => ({
  ...{ id, name: id, category: 'general', patterns: [], response: { en: 'Yes.' } },
  ...(products && { products }),
});
const topic = (id: string) => ({ kind: 'intent' as const, id });

function shop(products: readonly ProductRow[]): SettingsSnapshot {
  const many = ['1', '2', '3', '4', '5', '6', '7', '8'];
  const engine = { id: 'e', name: {}, intents: [intent('prices', ['1', '2']), intent('all', many), intent('hours')] };
  const channel = { key: 'shop', engine_id: 'e', default_locale: 'en', products } as unknown as ChannelRow;
  return { channels: [channel], engines: [engine], faq_categories: [], faqs: [] };
}

describe('the product cards of an answer', () => {
  it('are those that its intent names, in the language of the shopper', () => {
    expect(productCards(shop([MILK, product('2')]), 'shop', 'bn', [topic('prices')])).toEqual([
      { ...MILK, name: 'দুধ' },
      { id: '2', name: 'No. 2' },
    ]);
  });

  it('are each shown once, though two questions were answered', () => {
    const cards = productCards(shop([MILK, product('2'), product('3')]), 'shop', 'en', [topic('prices'), topic('all')]);
    expect(cards.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('are none that the channel does not sell, and six at most', () => {
    expect(productCards(shop([product('2')]), 'shop', 'en', [topic('prices')])).toHaveLength(1);
    const everything = ['1', '2', '3', '4', '5', '6', '7', '8'].map(product);
    expect(productCards(shop(everything), 'shop', 'en', [topic('all')])).toHaveLength(6);
  });

  it.each([
    ['an intent without any', 'shop', [topic('hours')]],
    ['another channel', 'other', [topic('prices')]],
    ['an FAQ entry of the same id', 'shop', [{ kind: 'faq' as const, id: 'prices' }]],
    ['what is no answer', 'shop', undefined],
  ])('are none for %s', (_what, key, topics) => {
    expect(productCards(shop([MILK]), key, 'en', topics)).toEqual([]);
  });
});
