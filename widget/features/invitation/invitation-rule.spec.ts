import { isInvited } from './invitation-rule';

const RULE = { text: 'Can we help?', after_seconds: 20, url_contains: '/checkout', cart_value: 500 };
const NOW = { seconds: 20, url: 'https://shop.example/checkout?step=2', cartValue: 500 };

describe('an invitation', () => {
  it('comes when all of its rule holds', () => {
    expect(isInvited(RULE, NOW)).toBe(true);
    expect(isInvited({ text: 'Can we help?', after_seconds: 20 }, { ...NOW, cartValue: undefined })).toBe(true);
  });

  it.each([
    ['too early', { seconds: 19 }],
    ['on another page', { url: 'https://shop.example/milk' }],
    ['with a smaller cart', { cartValue: 499 }],
    ['while the shop has not told of a cart', { cartValue: undefined }],
  ])('does not come %s', (_when, change) => {
    expect(isInvited(RULE, { ...NOW, ...change })).toBe(false);
  });
});
