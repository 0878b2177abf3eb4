import { NameHash } from './name-hash';

describe('the hash of a name', () => {
  const [one, replica, other] = ['secret', 'secret', 'another secret'].map((secret) => new NameHash(secret));

  it('is the same at every replica, for one name', () => {
    expect(one!.of('address:192.0.2.1')).toBe(replica!.of('address:192.0.2.1'));
    expect(one!.of('address:192.0.2.1')).not.toBe(one!.of('address:192.0.2.2'));
  });

  it('is another one with another secret', () => {
    expect(one!.of('address:192.0.2.1')).not.toBe(other!.of('address:192.0.2.1'));
  });
});
