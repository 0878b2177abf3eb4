import { backoffMs } from './backoff';

it('doubles up to a minute, and is never less than Meta asks for', () => {
  expect([0, 1, 2, 5, 50].map((tries) => backoffMs(tries, 2_000, 0))).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
  expect(backoffMs(3, 120_000, 0)).toBe(120_000);
  expect(backoffMs(0, 2_000, 1)).toBe(2_500);
});
