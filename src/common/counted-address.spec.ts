import { countedAddress, isOwnNetwork } from './counted-address';

describe('an address, as limits count it,', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['::1', '::/64'],
  ])('%s is %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  it.each(['', 'unknown', '_hidden', '1', '010.0.0.1', '0x7f.1', '192.0.2.7.8', '192.0.2.7, 192.0.2.8', undefined])(
    '%p is nobody’s own',
    (address) => {
      expect(countedAddress(address)).toBe('unknown');
    },
  );
});

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:172.18.0.3', true],
  ['fd00::3', true],
  ['198.51.100.7', false],
  ['2001:db8::1', false],
  ['nginx', false],
])('whether %s is of one’s own network: %s', (address, own) => {
  expect(isOwnNetwork(address)).toBe(own);
});
