/** Keys from a server on this machine. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { fetchKeys } from './fetch-keys';
import { IssuerKeys } from './issuer-keys.service';

const KILOBYTE = 1024;
const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const good = JSON.stringify({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'a' }] });

let server: Server;
let url: string;
let asked: number;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = 0;
  answer = (response) => response.end(good);
});

describe('a key set', () => {
  it('is fetched as text', async () => {
    expect(await fetchKeys(url)).toBe(good);
  });

  it('may have 64 kB', async () => {
    const text = 'x'.repeat(64 * KILOBYTE);
    answer = (response) => response.end(text);
    expect(await fetchKeys(url)).toBe(text);
  });

  it.each<[string, (response: ServerResponse) => unknown, RegExp]>([
    ['refused', (response) => response.writeHead(403).end(good), /403/],
    ['elsewhere', (response) => response.writeHead(302, { location: '/keys' }).end(), /fetch failed/],
    ['larger', (response) => response.end('x'.repeat(64 * KILOBYTE + 1)), /too large/],
    ['cut off', (response) => response.write('{"keys"', () => response.destroy()), /terminated/],
  ])('that is %s does not come', async (_how, say, why) => {
    answer = say;
    await expect(fetchKeys(url)).rejects.toThrow(why);
  });

  it.each([
    'http://id.example/keys',
    'http://127.0.0.1.id.example/keys',
    'ftp://localhost/keys',
    'file:///etc/passwd',
    'data:application/json,{}',
    'keys',
    '',
  ])('is not fetched from %p', async (address) => {
    await expect(fetchKeys(address)).rejects.toThrow('Keys are fetched over HTTPS only.');
  });

  it('is fetched from this machine without TLS, whatever its name', async () => {
    const { port } = new URL(url);
    expect(await fetchKeys(`http://localhost:${port}/keys`)).toBe(good);
    await expect(fetchKeys(`http://[::1]:${port}/keys`)).rejects.not.toThrow('HTTPS');
  });
});

describe('the keys of issuers', () => {
  const HALF_MINUTE = 30_000;
  let now: number;
  let keys: IssuerKeys;

  beforeEach(() => {
    now = Date.parse('2031-05-04T10:00:00Z');
    keys = new IssuerKeys({ now: () => now });
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  it('are found by address and name, and fetched once for each address', async () => {
    const { algorithm, key } = await keys.find(url, 'a');
    expect([algorithm, key.equals(pair.publicKey)]).toEqual(['ES256', true]);
    await keys.find(url, undefined);
    expect(asked).toBe(1);
    await keys.find(`${url}?of=another`, 'a');
    expect(asked).toBe(2);
  });

  it('are asked for again in half a minute when they do not come, and that is logged', async () => {
    answer = (response) => response.writeHead(500).end();
    const problem = { code: 'AUTH.IDENTITY_UNAVAILABLE', status: 503, retryAfterSeconds: 30 };
    await expect(keys.find(url, 'a')).rejects.toMatchObject(problem);
    expect(Logger.prototype.warn).toHaveBeenCalledWith({
      event: 'identity.keys_not_fetched',
      url,
      reason: 'Error: The issuer answered 500.',
    });
    answer = (response) => response.end(good);
    now += HALF_MINUTE;
    expect((await keys.find(url, 'a')).id).toBe('a');
  });

  it('do not fit a token that names another', async () => {
    await expect(keys.find(url, 'b')).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
  });
});
