/** Keys from a server on this machine. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { Agent } from 'undici';
import { publicLookup } from '../../../common/public-address';
import { keyFetcher } from './fetch-keys';
import { IssuerKeys } from './issuer-keys.service';

const KILOBYTE = 1024;
const fetchKeys = keyFetcher(false);
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

describe('a key set in production', () => {
  const fetchInProduction = keyFetcher(true);

  it.each(['http://localhost/keys', 'http://127.0.0.1/keys', 'http://[::1]/keys', 'http://id.example/keys'])(
    'is not fetched without TLS, from %s neither',
    async (address) => {
      await expect(fetchInProduction(address)).rejects.toThrow('Keys are fetched over HTTPS only.');
    },
  );

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '[fe80::1]', '0.0.0.0', '0x7f.1'])(
    'is not fetched from %s, which is not everybody’s',
    async (host) => {
      await expect(fetchInProduction(`https://${host}/keys`)).rejects.toThrow('leads to no public address');
    },
  );

  it('is not fetched by a name that leads here: no connection is made', async () => {
    const connected = jest.fn();
    server.on('connection', connected);
    const { port } = new URL(url);
    const cause = { name: 'NotPublicError' };
    await expect(fetchInProduction(`https://localhost:${port}/keys`)).rejects.toMatchObject({ cause });
    server.off('connection', connected);
    expect(connected).not.toHaveBeenCalled();
  });

  it('is fetched from the address that was looked at, and no name is looked up again', async () => {
    const names: string[] = [];
    const lookup = publicLookup(((name: string, _options: object, done: (error: null, rows: object[]) => void) => {
      names.push(name);
      done(null, [{ address: names.length === 1 ? '203.0.114.1' : '127.0.0.1', family: 4 }]);
    }) as never);
    const to: unknown[] = [];
    const agent = new Agent({
      connect: {
        lookup: (name, options, done) =>
          lookup(name, options, (...found) => (to.push(found[1]), done(new Error('far'), ''))),
      },
    });
    await expect(keyFetcher(true, agent)('https://id.example/keys')).rejects.toMatchObject({
      cause: { message: 'far' },
    });
    expect([names, to]).toEqual([['id.example'], [[{ address: '203.0.114.1', family: 4 }]]]);
    await agent.close();
  });
});

describe('the keys of issuers', () => {
  const HALF_MINUTE = 30_000;
  let now: number;
  let keys: IssuerKeys;

  beforeEach(() => {
    now = Date.parse('2031-05-04T10:00:00Z');
    keys = new IssuerKeys({ now: () => now }, { production: false });
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
