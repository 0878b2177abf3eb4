/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { Order } from '../../../src/contract/shopper';
import { orders } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { StorefrontChatOrder } from './order-card.element';
import './cards.register';

const ORDER: Order = {
  name: 'S00042',
  status: 'shipped',
  status_label: 'On its way',
  estimated_delivery: '2026-11-22T08:00:00Z',
  placed_at: '2026-11-18T08:00:00Z',
  lines_count: 2,
  tracking_url: 'https://track.example/42',
};
const parcel = (status_label: string, tracking_url: string | null) => ({
  status: 'shipped',
  status_label,
  tracking_reference: null,
  tracking_url,
});

describe('the card of an order', () => {
  const card = (order: Partial<Order>) =>
    draw(new StorefrontChatOrder(), { order: { ...ORDER, ...order }, i18n: ENGLISH });
  const links = async (order: Partial<Order>) => {
    const { element } = await card(order);
    return [...element.renderRoot.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  };

  it.each([
    ['processing', 1],
    ['shipped', 2],
    ['delivered', 3],
  ])('shows how far a %s order is', async (status, steps) => {
    const drawn = await card({ status });
    expect(drawn.texts('.track .done')).toHaveLength(steps);
    expect(drawn.texts('.track i')).toHaveLength(3);
  });

  it.each(['cancelled', 'a word of a later bridge'])('shows no way to go for %s', async (status) => {
    expect((await card({ status })).has('.track')).toBe(false);
  });

  it.each([
    ['processing', true],
    ['shipped', true],
    ['delivered', false],
    ['cancelled', false],
  ])('says when a %s order comes: %s', async (status, says) => {
    expect((await card({ status })).has('.expected')).toBe(says);
  });

  it('makes a link of web addresses only', async () => {
    expect(await links({})).toEqual(['https://track.example/42']);
    expect(await links({ tracking_url: 'javascript:alert(1)' })).toEqual([]);
    expect(await links({ tracking_url: null })).toEqual([]);
  });

  it('lists parcels once there are several, each with its own link', async () => {
    const two = [parcel('Delivered', null), parcel('On its way', 'http://track.example/b')];
    const drawn = await card({ parcels: two });
    expect(drawn.texts('li')).toEqual([
      ENGLISH.section('orders', orders)('parcel', { number: 1, status: 'Delivered' }),
      `${ENGLISH.section('orders', orders)('parcel', { number: 2, status: 'On its way' })} ${orders.track}`,
    ]);
    expect(await links({ parcels: two })).toEqual(['http://track.example/b']);
    expect(await links({ parcels: two.slice(0, 1) })).toEqual(['https://track.example/42']);
  });
});
