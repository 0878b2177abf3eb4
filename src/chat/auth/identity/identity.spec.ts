/** Shoppers whom the shop proves, and the claims about them that are believed. */
import { KeyObject, generateKeyPairSync } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import { BehaviorSubject } from 'rxjs';
import { ProblemError } from '../../../common/problem.error';
import type { ShopSettings } from '../../../common/shop-settings.port';
import { readConfig } from '../../../config/bridge-config';
import type { ChannelRow, SettingsSnapshot } from '../../../contract/odoo';
import { Identity } from './identity.service';
import { IdentitySources } from './identity-sources.service';
import { IssuerKeys } from './issuer-keys.service';

const SECRET = 'shared with the shop';
const NOW = Date.parse('2031-05-04T10:00:00Z');
const HOUR = 3600;
const START = NOW / 1000;
let now = NOW;
const clock = { now: () => now };
const refused = new ProblemError('AUTH.IDENTITY_INVALID');

beforeEach(() => {
  now = NOW;
});

const channel = (key: string, more: Partial<ChannelRow> = {}): ChannelRow => ({
  key,
  name: key,
  default_locale: 'en',
  schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: {}, offline: {}, greeting: {}, fallback: {} },
  enable_chatbot: true,
  theme: { primary_color: '#0F766E', position: 'right' },
  ...more,
});
const SHOP = channel('shop');

interface World {
  readonly channels?: readonly ChannelRow[];
  readonly keys?: IssuerKeys;
}

function identityWith(secret: string | undefined, { channels = [], keys }: World = {}): Identity {
  const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
  const snapshot: SettingsSnapshot = { channels: [SHOP, ...channels], engines: [], faq_categories: [], faqs: [] };
  const settings = { changes: new BehaviorSubject(snapshot) } as Partial<ShopSettings> as ShopSettings;
  const sources = new IdentitySources({ ...config, secrets: { ...config.secrets, identity: secret } }, settings);
  return new Identity(sources, keys ?? new IssuerKeys(clock, { production: false }), clock);
}

const identity = identityWith(SECRET);
const claimed = (claims: object) => ({ exp: START + 60, sub: '42', aud: 'shop', ...claims });
const signed = (claims: object = {}, secret = SECRET) =>
  sign(claimed(claims), secret, { noTimestamp: !('iat' in claims) });
const read = (token: string, at = SHOP) => identity.read(token, at);

describe('an identity token', () => {
  it('makes the same shopper on every device, under an id that tells nothing', async () => {
    const one = await read(signed({ name: 'Amina' }));
    const id = expect.stringMatching(/^v-[0-9a-f]{32}$/) as string;
    expect(one).toEqual({
      card: { id, verified: true, name: 'Amina' },
      until: START + 90,
      issuedAt: START + 60 - 24 * HOUR,
    });
    expect((await read(signed({ iat: 7, name: 'Amina B.' }))).card.id).toBe(one.card.id);
    expect((await read(signed({ sub: '43' }))).card.id).not.toBe(one.card.id);
  });

  it('brings name, e-mail and phone', async () => {
    const card = { name: 'Amina', email: 'amina@shop.example', phone: '+8801711000042' };
    expect((await read(signed({ ...card, role: 'admin' }))).card).toEqual({
      id: expect.any(String) as string,
      verified: true,
      ...card,
    });
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a name that is no text', { name: ['Amina'] }],
    ['a name without end', { name: 'a'.repeat(255) }],
  ])('is believed without %s', async (_what, claims) => {
    expect((await read(signed(claims))).card).not.toHaveProperty('name');
  });

  it('takes a name of 254 characters, a subject of 255, and its channel among several', async () => {
    expect((await read(signed({ name: 'a'.repeat(254) }))).card.name).toHaveLength(254);
    expect((await read(signed({ sub: 's'.repeat(255) }))).card.verified).toBe(true);
    expect((await read(signed({ aud: ['other', 'shop'] }))).card.verified).toBe(true);
  });

  it.each<[string, string]>([
    ['no token', 'nothing'],
    ['signed by another', signed({}, 'somebody else')],
    ['signed by nobody', sign(claimed({}), null, { algorithm: 'none' })],
    ['signed another way', sign(claimed({}), SECRET, { algorithm: 'HS512' })],
    ['without an end', sign({ sub: '42', aud: 'shop' }, SECRET)],
    ['without a shopper', sign({ exp: START + 60, aud: 'shop' }, SECRET)],
    ['without a channel', sign({ exp: START + 60, sub: '42' }, SECRET)],
    ['for another channel', signed({ aud: 'shop2' })],
    ['for other channels', signed({ aud: ['shop2', 'sho'] })],
    ['of a nameless shopper', signed({ sub: '' })],
    ['of a blank shopper', signed({ sub: ' \t' })],
    ['of a shopper without end', signed({ sub: 's'.repeat(256) })],
    ['for more than a day', signed({ exp: START + 24 * HOUR + 31 })],
    ['from the future', signed({ iat: START + 31 })],
    ['only text', sign('42', SECRET)],
  ])('is refused when it is %s', async (_why, token) => {
    await expect(read(token)).rejects.toThrow(refused);
  });

  it('may last a day, and a clock may be half a minute off', async () => {
    const edges = { iat: START + 30, nbf: START + 30, exp: START + 24 * HOUR + 30 };
    expect((await read(signed(edges))).card.verified).toBe(true);
  });

  it('counts until its end, by the clock of the bridge', async () => {
    const token = signed();
    now = NOW + 89_000;
    expect((await read(token)).card.verified).toBe(true);
    now = NOW + 90_000;
    await expect(read(token)).rejects.toThrow(refused);
  });

  it('is refused by a bridge that shares no secret with the shop', async () => {
    await expect(identityWith(undefined).read(signed(), SHOP)).rejects.toThrow(refused);
  });
});

describe('a channel with a proof of its own', () => {
  const OWN = 'only of this channel';
  const own = channel('own', { identity: { secret: OWN } });
  const named = channel('named', { company: '2', identity: { secret: OWN, issuer: 'https://id.example' } });
  const twin = channel('twin', { company: '2', identity: { secret: OWN, issuer: 'https://id.example' } });
  const idOf = async (at: ChannelRow, claims: object) =>
    (await identity.read(signed({ aud: at.key, ...claims }, OWN), at)).card.id;

  it('takes its own tokens, and none of the bridge’s secret', async () => {
    expect(await idOf(own, {})).toMatch(/^v-/);
    await expect(identity.read(signed({ aud: 'own' }), own)).rejects.toThrow(refused);
    await expect(identity.read(signed({ aud: 'shop' }, OWN), SHOP)).rejects.toThrow(refused);
  });

  it('takes only its issuer, and shares shoppers with whom it shares that', async () => {
    const iss = 'https://id.example';
    expect(await idOf(named, { iss })).toBe(await idOf(twin, { iss }));
    for (const other of [{}, { iss: 'https://other.example' }, { iss: [iss] }])
      await expect(idOf(named, other)).rejects.toThrow(refused);
  });

  it('knows the same account of another company, issuer or channel as a stranger', async () => {
    const iss = 'https://id.example';
    const elsewhere = channel('named', { company: '3', identity: { secret: OWN, issuer: iss } });
    const alone = channel('alone', { company: '2', identity: { secret: OWN } });
    const ids = [
      await idOf(named, { iss }),
      await idOf(elsewhere, { iss }),
      await idOf(alone, {}),
      await idOf(own, {}),
      (await read(signed())).card.id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cannot check anything while its secret is not known', async () => {
    const lost = channel('own', { identity: {} });
    await expect(identity.read(signed({ aud: 'own' }), lost)).rejects.toMatchObject({
      code: 'AUTH.IDENTITY_UNAVAILABLE',
      status: 503,
      retryAfterSeconds: 30,
    });
  });

  it('is needed where there are several companies', async () => {
    const two = identityWith(SECRET, { channels: [channel('second', { company: '2' })] });
    await expect(two.read(signed(), SHOP)).rejects.toThrow(refused);
    const one = identityWith(SECRET, { channels: [channel('second')] });
    expect((await one.read(signed(), SHOP)).card.verified).toBe(true);
  });
});

describe('a channel whose issuer has public keys', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const iss = 'https://id.example';
  const url = 'https://id.example/keys';
  const byKeys = channel('keys', { identity: { issuer: iss, jwks_url: url } });
  const asked: (string | undefined)[][] = [];
  const keys = {
    find: (address: string, id: string | undefined) => {
      asked.push([address, id]);
      return Promise.resolve({ id, algorithm: 'ES256', key: pair.publicKey });
    },
  } as unknown as IssuerKeys;
  const withKeys = identityWith(SECRET, { keys });
  const token = (header: object = {}, key: KeyObject | string = pair.privateKey) =>
    sign(claimed({ aud: 'keys', iss }), key, {
      algorithm: typeof key === 'string' ? 'HS256' : 'ES256',
      noTimestamp: true,
      header: { alg: 'ES256', ...header },
    });
  const readByKeys = (text: string) => withKeys.read(text, byKeys);

  beforeEach(() => (asked.length = 0));

  it.each([
    [{}, undefined],
    [{ kid: 'k1' }, 'k1'],
  ])('looks for the key that the token names: %j', async (header, id) => {
    expect((await readByKeys(token(header))).card.verified).toBe(true);
    expect(asked).toEqual([[url, id]]);
  });

  it.each<[string, string]>([
    [
      'with the public key as a secret',
      token({ alg: 'HS256' }, pair.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
    ],
    ['with the bridge’s secret', token({ alg: 'HS256' }, SECRET)],
    ['by another', token({}, generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey)],
  ])('refuses what is signed %s', async (_how, text) => {
    await expect(readByKeys(text)).rejects.toThrow(refused);
  });

  it.each<[string, ChannelRow['identity']]>([
    ['none', { jwks_url: url }],
    ['an empty one', { jwks_url: url, issuer: '' }],
  ])('proves nobody where Odoo names an issuer like %s: those keys may sign for other shops', async (_what, proof) => {
    const keyless = channel('keys', { identity: proof });
    await expect(withKeys.read(token(), keyless)).rejects.toThrow(refused);
    expect(asked).toEqual([]);
  });

  it.each<[string, string]>([
    ['names its key by a number', token({ kid: 7 })],
    ['has a critical extension', token({ crit: ['exp'] })],
    ['is no token', 'a.b.c'],
  ])('asks for no key when it %s', async (_why, text) => {
    await expect(readByKeys(text)).rejects.toThrow(refused);
    expect(asked).toEqual([]);
  });
});
