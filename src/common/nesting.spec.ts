import { isTooDeep } from './nesting';

const nested = (depth: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = wrap(value);
  return value;
};

describe.each([
  ['lists', (inner: unknown) => [inner]],
  ['objects', (inner: unknown) => ({ inner })],
  ['objects beside other things', (inner: unknown) => [null, 'x', { a: 1, inner }]],
])('JSON of nested %s', (_what, wrap) => {
  it('is taken flat and refused deep', () => {
    expect(isTooDeep(nested(15, wrap))).toBe(false);
    expect(isTooDeep(nested(33, wrap))).toBe(true);
    expect(isTooDeep(nested(100_000, wrap))).toBe(true);
  });
});

it('JSON may be as wide as it likes', () => {
  expect(isTooDeep({ list: Array.from({ length: 100_000 }, (_, at) => ({ at })) })).toBe(false);
  expect(isTooDeep(undefined)).toBe(false);
});
