import { Backoff } from './backoff';

describe('pauses between failed attempts', () => {
  let random: jest.SpiedFunction<typeof Math.random>;
  beforeEach(() => (random = jest.spyOn(Math, 'random')));
  afterEach(() => random.mockRestore());

  it('double up to a bound and begin anew after a success', () => {
    random.mockReturnValue(1);
    const backoff = new Backoff();
    expect([1, 2, 3, 4, 5, 6, 7].map(() => backoff.next())).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  it('are jittered down to a half', () => {
    random.mockReturnValue(0);
    expect(new Backoff().next()).toBe(250);
  });
});
