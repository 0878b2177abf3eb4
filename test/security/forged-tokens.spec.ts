/** Identity tokens that nobody but the shop could have made are the only ones that count; each forgery gets its problem, never a 500. */
import { createHmac, generateKeyPairSync, randomUUID, sign as signBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { AMINA, MILK, milkShopper, milkToken, openTwoBrands, type TwoBrands } from './two-brands';

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const EC = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const STRANGER = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = RSA.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const DER = RSA.publicKey.export({ type: 'spki', format: 'der' });
const KEYS = [
  { ...RSA.publicKey.export({ format: 'jwk' }), kid: 'rsa', use: 'sig', alg: 'RS256' },
  { ...EC.publicKey.export({ format: 'jwk' }), kid: 'ec', use: 'sig', alg: 'ES256' },
  { kty: 'oct', kid: 'secret', k: Buffer.from('published by mistake').toString('base64url') },
];

const ISSUER = 'https://tea.example';
const seconds = () => Math.floor(Date.now() / 1000);
const claims = (more: object = {}) => ({ ...AMINA, iss: ISSUER, aud: 'tea', exp: seconds() + 60, ...more });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const raw = (header: object, payload: object, signature = '') => `${part(header)}.${part(payload)}.${signature}`;
const hmac = (header: object, payload: object, key: string | Buffer) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};
const byStranger = (header: object) => {
  const text = `${part({ alg: 'RS256', typ: 'JWT', ...header })}.${part(claims())}`;
  return `${text}.${signBytes('sha256', Buffer.from(text), STRANGER.privateKey).toString('base64url')}`;
};
const rs256 = (payload: object, header: object = { kid: 'rsa' }) =>
  sign(payload, RSA.privateKey, { algorithm: 'RS256', header: { alg: 'RS256', ...header } });
const es256 = (payload: object) => sign(payload, EC.privateKey, { algorithm: 'ES256', keyid: 'ec' });

describe('identity tokens', () => {
  let keys: Server;
  let asked = 0;
  let brands: TwoBrands;
  let url: string;

  beforeAll(async () => {
    keys = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: KEYS }));
    });
    await new Promise<void>((resolve) => void keys.listen(0, '127.0.0.1', resolve));
    const { port } = keys.address() as AddressInfo;
    brands = await openTwoBrands(
      { issuer: ISSUER, jwks_url: `http://127.0.0.1:${port}/jwks.json` },
      { RATE_LIMITS: 'off' },
    );
    ({ url } = brands.bridge);
  });
  afterAll(async () => {
    await brands.close();
    await new Promise((resolve) => keys.close(resolve));
  });

  const outcome = async (channel: string, identity_token: unknown) => {
    const answer = await request(url).post('/api/v1/chat/init').send({ channel, identity_token });
    return [answer.status, (answer.body as { code?: string }).code ?? 'verified'];
  };

  it.each<[string, () => string]>([
    ['RS256', () => rs256(claims())],
    ['ES256', () => es256(claims())],
    ['no type in its header', () => rs256(claims(), { kid: 'rsa', typ: undefined })],
  ])('by the public keys of the issuer count: %s', async (_what, token) => {
    expect(await outcome('tea', token())).toEqual([201, 'verified']);
    const shopper = await TestShopper.open(url, { channel: 'tea', identity_token: token() });
    expect(shopper.session.shopper).toMatchObject({ verified: true, name: AMINA.name });
  });

  it('by public keys cost one fetch, however many come and whatever keys they name', async () => {
    await Promise.all(Array.from({ length: 10 }, () => outcome('tea', rs256(claims(), { kid: randomUUID() }))));
    expect(asked).toBe(1);
  });

  it.each<[string, () => string]>([
    ['signed by nobody', () => raw({ alg: 'none' }, claims())],
    ['signed by NoNe', () => raw({ alg: 'NoNe', kid: 'rsa' }, claims())],
    ['without its signature', () => rs256(claims()).replace(/[^.]*$/, '')],
    ['cut in its signature', () => rs256(claims()).slice(0, -5)],
    ['changed after it was signed', () => rs256(claims()).replace(/\.[^.]*\./, `.${part(claims({ sub: '1' }))}.`)],
    ['with the public key as a secret (PEM)', () => hmac({ alg: 'HS256', kid: 'rsa' }, claims(), PEM)],
    ['with the public key as a secret (DER)', () => hmac({ alg: 'HS256', kid: 'rsa' }, claims(), DER)],
    ['with a published secret', () => hmac({ alg: 'HS256', kid: 'secret' }, claims(), 'published by mistake')],
    ['with an empty secret', () => hmac({ alg: 'HS256', kid: 'rsa' }, claims(), '')],
    ['with the key of a file', () => hmac({ alg: 'HS256', kid: '../../../../dev/null' }, claims(), '')],
    ['with a key out of a query', () => hmac({ alg: 'HS256', kid: "' UNION SELECT 'x" }, claims(), 'x')],
    ['by a stranger', () => byStranger({ kid: 'rsa' })],
    ['by a stranger of a known name and algorithm', () => byStranger({ kid: 'ec', alg: 'ES256' })],
    ['with its own key in it', () => byStranger({ jwk: STRANGER.publicKey.export({ format: 'jwk' }) })],
    ['with the address of its own keys', () => byStranger({ jku: 'https://evil.example/jwks.json' })],
    ['with its own certificate', () => byStranger({ x5c: ['MIIB'], x5u: 'https://evil.example/c.pem' })],
    ['with a name of its key that is none', () => byStranger({ kid: ['rsa'] })],
    ['with the name of a prototype as its key', () => byStranger({ kid: '__proto__' })],
    ['with RS512', () => sign(claims(), RSA.privateKey, { algorithm: 'RS512', keyid: 'rsa' })],
    ['with PS256', () => sign(claims(), RSA.privateKey, { algorithm: 'PS256', keyid: 'rsa' })],
    ['with extensions that nobody knows', () => rs256(claims(), { kid: 'rsa', crit: ['b64'], b64: false })],
    ['that has expired', () => rs256(claims({ exp: seconds() - 60 }))],
    ['that does not count yet', () => rs256(claims({ nbf: seconds() + 600 }))],
    ['for another channel', () => rs256(claims({ aud: 'milk' }))],
    ['by the same keys for another issuer', () => rs256(claims({ iss: 'https://milk.example' }))],
    ['of no issuer', () => rs256(claims({ iss: undefined }))],
    ['for a day and a minute', () => rs256(claims({ exp: seconds() + 24 * 3600 + 60 }))],
    [
      'as deep as it is long',
      () => `${part({ alg: 'RS256' })}.${Buffer.from('['.repeat(2_000)).toString('base64url')}.x`,
    ],
    ['of dots', () => '.'.repeat(1_000)],
    ['of nothing', () => '..'],
    ['with two signatures', () => `${rs256(claims())}.x`],
    ['in another form', () => JSON.stringify({ payload: part(claims()), signatures: [] })],
    ['whose header is null', () => `${part(null)}.${part(claims())}.x`],
    ['whose payload is null', () => raw({ alg: 'RS256', kid: 'rsa' }, null as unknown as object, 'x')],
  ])('do not count: %s', async (_what, token) => {
    expect(await outcome('tea', token())).toEqual([401, 'AUTH.IDENTITY_INVALID']);
  });

  it.each<[string, unknown]>([
    ['a number', 1001],
    ['nought', 0],
    ['true', true],
    ['an object', { id: '1001' }],
    ['a list', ['1001']],
    ['null', null],
    ['empty', ''],
    ['blank', '   '],
    ['without end', 's'.repeat(300)],
    ['left out', undefined],
  ])('of a subject that is %s are refused', async (_what, sub) => {
    const milk = { ...AMINA, iss: MILK.issuer, aud: 'milk', exp: seconds() + 60 };
    expect(await outcome('milk', hmac({ alg: 'HS256' }, { ...milk, sub }, MILK.secret))).toEqual([
      401,
      'AUTH.IDENTITY_INVALID',
    ]);
  });

  it.each<[string, unknown]>([
    ['text', '4102444800'],
    ['null', null],
    ['beyond all numbers', 1e308],
    ['below all', -1e308],
    ['a list', [4102444800]],
    ['left out', undefined],
  ])('whose end is %s are refused', async (_what, exp) => {
    const milk = { ...AMINA, iss: MILK.issuer, aud: 'milk', exp };
    expect(await outcome('milk', hmac({ alg: 'HS256' }, milk, MILK.secret))).toEqual([401, 'AUTH.IDENTITY_INVALID']);
  });

  it.each<[string, unknown, number]>([
    ['longer than any', 'a'.repeat(5_000), 422],
    ['a number', 7, 422],
    ['an object', { alg: 'none' }, 422],
  ])('that are %s are invalid fields', async (_what, token, status) => {
    expect(await outcome('milk', token)).toEqual([status, 'REQUEST.INVALID']);
  });

  it('of every kind open only what they are for', async () => {
    const shopper = await milkShopper(url);
    const { token: staff } = (await TestStaff.login(url)).session;
    const { session_token, resume_token } = shopper.session;
    const identity = milkToken();
    const init = (body: object) =>
      request(url)
        .post('/api/v1/chat/init')
        .send({ channel: 'milk', ...body });
    const at = (path: string, bearer: string) =>
      request(url).get(`/api/v1/${path}`).set('authorization', `Bearer ${bearer}`);
    const swapped = [
      ...[identity, resume_token, staff].map((token) => at('chat/conversations', token)),
      ...[identity, session_token, resume_token].map((token) => at('admin/conversations', token)),
      ...[identity, session_token, staff].map((token) => init({ resume_token: token })),
      ...[session_token, resume_token, staff].map((token) => init({ identity_token: token })),
    ];
    const statuses = await Promise.all(swapped.map(async (call) => (await call).status));
    expect(statuses).toEqual(Array<number>(12).fill(401));
    await at('chat/conversations', session_token).expect(200);
  });
});

describe('public keys that cannot be fetched', () => {
  let brands: TwoBrands;
  beforeAll(async () => {
    brands = await openTwoBrands({ issuer: ISSUER, jwks_url: 'http://127.0.0.1:9/jwks.json' });
  });
  afterAll(() => brands.close());

  it('are no refusal of the shopper: the check is for later', async () => {
    const body = { channel: 'tea', identity_token: rs256(claims()) };
    const answer = await request(brands.bridge.url).post('/api/v1/chat/init').send(body).expect(503);
    expect(answer.body).toMatchObject({ code: 'AUTH.IDENTITY_UNAVAILABLE' });
    expect(answer.headers['retry-after']).toBe('30');
    await TestShopper.open(brands.bridge.url, { channel: 'tea' });
  });
});
