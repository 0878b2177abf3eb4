import { inAddress } from './in-address';

it.each([
  ['a b/c', 'a%20b%2Fc'],
  ['💥', '%F0%9F%92%A5'],
  ['\ud800x', '%EF%BF%BDx'],
  ['x\udfff', 'x%EF%BF%BD'],
])('%j is written so that it can be part of an address', (text, written) => {
  expect(inAddress(text)).toBe(written);
});
