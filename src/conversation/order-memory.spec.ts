/** Orders whose news may be mailed, and orders of which none are to come. */
import type { OrderRow } from '../contract/odoo';
import { isMailed, isSettled } from './order-memory';

const email = 'amina@shop.example';
const phone = '+8801711000042';

describe('news of an order', () => {
  it.each([
    ['a shopper whom the shop vouched for', { verified: true, email, phone }, true],
    ['an e-mail that was the proof', { verified: false, email }, true],
    ['an e-mail beside a phone, either of which was the proof', { verified: false, email, phone }, false],
    ['a phone', { verified: false, phone }, false],
    ['a vouched shopper without an e-mail', { verified: true }, false],
  ])('are mailed to %s: %#', (_who, proof, mailed) => expect(isMailed(proof)).toBe(mailed));
});

describe('an order', () => {
  const order: OrderRow = { name: 'S00042', status: 'shipped', placed_at: '2031-05-04T10:00:00Z', lines_count: 1 };
  it.each([
    ['delivered', true],
    ['cancelled', true],
    ['shipped', false],
    ['processing', false],
  ] as const)('that is %s has settled: %p', (status, settled) => {
    expect(isSettled({ ...order, status })).toBe(settled);
  });
});
