import { Backoff } from './backoff';

describe('pauses between failed attempts', () => {
  it('double up to a bound and begin anew after a success', () => {
    const backoff = new Backoff(() => 1);
    expect([1, 2, 3, 4, 5, 6, 7].map(() => backoff.next())).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  it('are jittered down to a half', () => {
    expect(new Backoff(() => 0).next()).toBe(250);
  });
});
