/** Parts of a range of dates. */
import { daysBetween, partsOf } from './days';

describe('the parts of a range', () => {
  it('are its days', () => {
    expect(partsOf('2032-02-28', '2032-03-01', 'day').map(({ from }) => from)).toEqual([
      '2032-02-28',
      '2032-02-29',
      '2032-03-01',
    ]);
  });

  it('are weeks from Monday and months, cut at its ends', () => {
    expect(partsOf('2031-05-03', '2031-05-13', 'week')).toEqual([
      { from: '2031-05-03', to: '2031-05-04' },
      { from: '2031-05-05', to: '2031-05-11' },
      { from: '2031-05-12', to: '2031-05-13' },
    ]);
    expect(partsOf('2031-01-31', '2031-03-01', 'month')).toEqual([
      { from: '2031-01-31', to: '2031-01-31' },
      { from: '2031-02-01', to: '2031-02-28' },
      { from: '2031-03-01', to: '2031-03-01' },
    ]);
  });
});

it.each([
  ['2031-05-03', '2031-05-03', 0],
  ['2031-05-03', '2031-05-01', -2],
  ['2031-02-29', '2031-03-01', Number.NaN],
  ['2031-13-01', '2031-03-01', Number.NaN],
])('counts the days from %s to %s', (first, last, days) => {
  expect(daysBetween(first, last)).toBe(days);
});
