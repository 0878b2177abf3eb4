/** Whom the shop vouches for, and what of that is believed. */
import { sign } from 'jsonwebtoken';
import { ProblemError } from '../../common/problem.error';
import { readConfig } from '../../config/bridge-config';
import { Identity } from './identity.service';

const SECRET = 'shared with the shop';
const NOW = Date.parse('2031-05-04T10:00:00Z');
const END = NOW / 1000 + 60;
let now = NOW;
const identity = identityWith(SECRET);
const signed = (claims: object, secret = SECRET) => sign({ exp: END, sub: '42', ...claims }, secret);
const refused = new ProblemError('AUTH.IDENTITY_INVALID');

beforeEach(() => {
  now = NOW;
});

function identityWith(secret: string | undefined): Identity {
  const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
  return new Identity({ ...config, secrets: { ...config.secrets, identity: secret } }, { now: () => now });
}

describe('an identity token', () => {
  it('makes the same shopper on every device, under an id that tells nothing', () => {
    const one = identity.read(signed({ name: 'Amina' }));
    expect(one).toEqual({ id: expect.stringMatching(/^v-[0-9a-f]{32}$/) as string, verified: true, name: 'Amina' });
    expect(identity.read(signed({ iat: 7, name: 'Amina B.' })).id).toBe(one.id);
    expect(identity.read(signed({ sub: '43' })).id).not.toBe(one.id);
  });

  it('brings name, e-mail and phone', () => {
    const card = { name: 'Amina', email: 'amina@shop.example', phone: '+8801711000042' };
    expect(identity.read(signed({ ...card, role: 'admin' }))).toEqual({
      id: expect.any(String) as string,
      verified: true,
      ...card,
    });
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a name that is no text', { name: ['Amina'] }],
    ['a name without end', { name: 'a'.repeat(255) }],
  ])('is believed without %s', (_what, claims) => {
    expect(identity.read(signed(claims))).not.toHaveProperty('name');
  });

  it('takes a name of 254 characters', () => {
    expect(identity.read(signed({ name: 'a'.repeat(254) })).name).toHaveLength(254);
  });

  it.each<[string, string]>([
    ['no token', 'nothing'],
    ['signed by another', signed({}, 'somebody else')],
    ['signed by nobody', sign({ exp: END, sub: '42' }, null, { algorithm: 'none' })],
    ['signed another way', sign({ exp: END, sub: '42' }, SECRET, { algorithm: 'HS512' })],
    ['without an end', sign({ sub: '42' }, SECRET)],
    ['without a shopper', sign({ exp: END }, SECRET)],
    ['only text', sign('42', SECRET)],
  ])('is refused when it is %s', (_why, token) => {
    expect(() => identity.read(token)).toThrow(refused);
  });

  it('counts until its end, by the clock of the bridge', () => {
    const token = signed({});
    now = NOW + 59_000;
    expect(identity.read(token).verified).toBe(true);
    now = NOW + 60_000;
    expect(() => identity.read(token)).toThrow(refused);
  });

  it('is refused by a bridge that shares no secret with the shop', () => {
    expect(() => identityWith(undefined).read(signed({}, ''.padEnd(20, 'x')))).toThrow(refused);
  });
});
