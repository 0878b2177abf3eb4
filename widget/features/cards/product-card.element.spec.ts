/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { Product } from '../../../src/contract/shopper';
import { I18n } from '../../core/i18n/i18n';
import { ENGLISH, draw } from '../../testing/draw';
import { StorefrontChatProduct } from './product-card.element';
import './cards.register';

const BENGALI = new I18n('bn', { now: () => 0 });
const MILK: Product = {
  name: 'Milk',
  price: { amount: 95, currency: 'BDT' },
  url: 'https://shop.example/milk',
  image_url: 'https://chat.example/milk',
};

describe('the card of a product', () => {
  const card = async (product: Partial<Product>, i18n = ENGLISH) => {
    const { element } = await draw(new StorefrontChatProduct(), { product: { ...MILK, ...product }, i18n });
    return element.renderRoot;
  };

  it('shows picture, name and price', async () => {
    const root = await card({});
    expect(root.querySelector('.name')?.textContent).toBe('Milk');
    expect(root.querySelector('.price')?.textContent).toMatch(/৳\s?95$/);
    expect(root.querySelector('img')?.getAttribute('src')).toBe('https://chat.example/milk');
    expect(root.querySelector('img')?.alt).toBe('');
  });

  it('writes amounts as the shopper does, with decimals only where there are any', async () => {
    const priceOf = async (amount: number, currency: string, i18n = ENGLISH) =>
      (await card({ price: { amount, currency } }, i18n)).querySelector('.price')?.textContent;
    expect(await priceOf(1200, 'EUR')).toBe('€1,200');
    expect(await priceOf(2.5, 'EUR')).toBe('€2.50');
    expect(await priceOf(95, 'BDT', BENGALI)).toMatch(/৯৫/);
    expect(await priceOf(95, 'Taka')).toBe('95 Taka');
  });

  it('leaves out what the shop does not show', async () => {
    const root = await card({ price: null, url: null, image_url: null });
    expect(root.querySelectorAll('img, .price, a')).toHaveLength(0);
    expect(root.querySelector('.name')?.textContent).toBe('Milk');
  });

  it.each([
    ['https://shop.example/milk', '_blank'],
    [`${location.origin}/milk`, '_self'],
    [`${location.origin}.evil.example/milk`, '_blank'],
  ])('leads to %s', async (url, target) => {
    const link = (await card({ url })).querySelector('a');
    expect([link?.getAttribute('href'), link?.target, link?.rel]).toEqual([url, target, 'noopener']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/milk'])(
    'makes no link of %s',
    async (url) => {
      expect((await card({ url })).querySelector('a')).toBeNull();
    },
  );

  it('shows no gap for a picture that cannot be had, and the next product has its own', async () => {
    const drawn = await draw(new StorefrontChatProduct(), { product: MILK, i18n: ENGLISH });
    drawn.find('img').dispatchEvent(new Event('error'));
    await drawn.update();
    expect(drawn.has('img')).toBe(false);
    await drawn.update({ product: { ...MILK, image_url: 'https://chat.example/butter' } });
    expect(drawn.find<HTMLImageElement>('img').src).toBe('https://chat.example/butter');
    expect(drawn.find<HTMLElement>('img').hidden).toBe(false);
  });
});
