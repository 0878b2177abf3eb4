import { textWithProducts } from './product-lines';

describe('products in words', () => {
  const milk = { id: '1', name: 'Milk', price: { amount: 95.5, currency: 'BDT' }, url: 'https://shop.example/milk' };

  it('stand below what was said, with what is known of each', () => {
    expect(textWithProducts('We have:', [milk, { id: '2', name: 'Ghee' }])).toBe(
      'We have:\nMilk · 95.5 BDT · https://shop.example/milk\nGhee',
    );
  });

  it('stand alone where nothing was said, and leave other texts as they are', () => {
    expect(textWithProducts('', [milk])).toMatch(/^Milk · /);
    expect(textWithProducts('Hello')).toBe('Hello');
  });
});
