/** Notations of an address, and what a name leads to. Classes of addresses: `test/vectors/addresses.json`. */
import type { lookup } from 'node:dns';
import { isOwnAddress, isPublicAddress, publicLookup } from './public-address';

describe('an address', () => {
  it.each(['', 'localhost', '1.2.3', 'x', 'fe80::1%eth0'])('%j is not everybody’s', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it.each(['0x7f.1', '127.1', '2130706433', '[::ffff:127.0.0.1]', '017700000001', '127。0。0。1', '[::]'])(
    'of a host in another notation, %s, is known as what it is',
    (host) => {
      expect(isOwnAddress(new URL(`https://${host}/`).hostname)).toBe(true);
    },
  );
});

describe('the look-up of a name', () => {
  const found = (...addresses: string[]) => {
    const rows = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return publicLookup(((_name: string, _options: object, done: (error: null, rows: object[]) => void) =>
      done(null, rows)) as unknown as typeof lookup);
  };
  const answer = (look: ReturnType<typeof found>, all: boolean) =>
    new Promise((resolve) => look('keys.example', { all }, (error, address) => resolve(error?.message ?? address)));

  it('gives a connection public addresses alone', async () => {
    const look = found('10.0.0.1', '8.8.8.8', '::1');
    expect(await answer(look, true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await answer(look, false)).toBe('8.8.8.8');
  });

  it('fails where there is none', async () => {
    for (const all of [true, false])
      expect(await answer(found('127.0.0.1', '::ffff:169.254.169.254'), all)).toBe(
        'keys.example leads to no public address.',
      );
  });

  it('passes on why there is no answer', async () => {
    const look = publicLookup(((_name: string, _options: object, done: (error: Error) => void) =>
      done(new Error('ENOTFOUND'))) as unknown as typeof lookup);
    expect(await answer(look, true)).toBe('ENOTFOUND');
  });
});
