/** Every class of address that is not everybody's, in every way of writing it. */
import type { lookup } from 'node:dns';
import { isOwnAddress, isPublicAddress, publicLookup } from './public-address';

const OWN = {
  'this machine': ['127.0.0.1', '127.255.0.3', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
  'no address': ['0.0.0.0', '0.1.2.3', '::', '::ffff:0.0.0.0'],
  'a private network': [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    'fd12::1',
    'fc00::1',
    '::ffff:10.0.0.1',
  ],
  'this link': ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254'],
  'metadata of a host': ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  'a provider’s inside': ['100.64.0.1', '::ffff:100.64.0.1', 'fec0::1'],
  'many at once': ['224.0.0.1', '255.255.255.255', 'ff02::1'],
  'documents and tests': [
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '2001:db8::1',
    '240.0.0.1',
    '100::1',
  ],
  'IPv4 behind IPv6': [
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '::ffff:0:7f00:1',
  ],
  'no part of the Internet': ['4000::1', '5f00::1'],
  'no address at all': ['', 'localhost', '1.2.3', 'x'],
};

describe('an address', () => {
  it.each(Object.entries(OWN))('of %s is not everybody’s', (_what, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
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
