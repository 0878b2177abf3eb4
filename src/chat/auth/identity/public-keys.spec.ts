/** Rows of a key set that become keys, and those that do not. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { publicKeysIn } from './public-keys';

const jwkOf = (pair: { publicKey: { export(options: { format: 'jwk' }): object } }) =>
  pair.publicKey.export({ format: 'jwk' });
const rsa = jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));
const ec = jwkOf(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
const read = (...keys: unknown[]) => publicKeysIn(JSON.stringify({ keys }));

describe('a key set', () => {
  it('gives its RSA and EC keys with what they sign with', () => {
    const keys = read({ ...rsa, kid: 'r', use: 'sig', alg: 'RS256' }, { ...ec, kid: 'e', alg: 'ES256' }, ec);
    expect(keys.map(({ id, algorithm }) => [id, algorithm])).toEqual([
      ['r', 'RS256'],
      ['e', 'ES256'],
      [undefined, 'ES256'],
    ]);
    expect(keys.map(({ key }) => key.type)).toEqual(['public', 'public', 'public']);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'key'],
    ['a secret', { kty: 'oct', k: randomBytes(32).toString('base64url') }],
    ['a key of another kind', { kty: 'OKP', crv: 'Ed25519', x: randomBytes(32).toString('base64url') }],
    ['a key to encrypt with', { ...rsa, use: 'enc' }],
    ['an RSA key for another algorithm', { ...rsa, alg: 'RS512' }],
    ['an RSA key that says it is of EC', { ...rsa, alg: 'ES256' }],
    ['an EC key that says it is of RSA', { ...ec, alg: 'RS256' }],
    ['an id that is no text', { ...ec, kid: 7 }],
    ['half an RSA key', { kty: 'RSA', e: 'AQAB' }],
    ['a point that is not on the curve', { ...ec, x: randomBytes(32).toString('base64url') }],
    ['a short RSA key', jwkOf(generateKeyPairSync('rsa', { modulusLength: 2040 }))],
    ['another curve', jwkOf(generateKeyPairSync('ec', { namedCurve: 'secp384r1' }))],
    ['Bitcoin’s curve', jwkOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }))],
  ])('leaves out %s and keeps the others', (_what, row) => {
    expect(read(row, { ...ec, kid: 'good' }).map(({ id }) => id)).toEqual(['good']);
  });

  it('may hold 50 rows', () => {
    expect(read(...Array.from({ length: 50 }, () => ec))).toHaveLength(50);
  });

  it.each([
    ['no JSON', '<html>'],
    ['no object', '[]'],
    ['without keys', '{}'],
    ['one key', JSON.stringify({ keys: ec })],
    ['of 51 rows', JSON.stringify({ keys: Array.from({ length: 51 }, () => ({})) })],
  ])('is none when it is %s', (_what, text) => {
    expect(() => publicKeysIn(text)).toThrow();
  });
});
