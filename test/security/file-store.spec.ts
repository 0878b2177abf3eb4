/** The file store is shared: whoever has filled their share of it is refused, and others can still upload. */
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import { anAddress } from '../support/address';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const MEGABYTE = 1024 * 1024;
const STORE = 40;
/** A quarter of it, rounded down by what surrounds the files. */
const SHARE = 10;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const IDENTITY_SECRET = 'what only this shop and the bridge know';

const picture = (megabytes: number) => Buffer.concat([PNG, Buffer.alloc(megabytes * MEGABYTE - PNG.length)]);

describe('the store of files', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge({ env: { FILE_STORE_MEGABYTES: String(STORE), IDENTITY_SECRET } });
  });
  afterAll(() => bridge.stop());

  const from = (address: string, body: object = {}) => TestShopper.openFrom(address, bridge.url, body);
  const upload = (shopper: TestShopper, content: Buffer, address: string) =>
    request(bridge.url)
      .post('/api/v1/chat/attachments')
      .set('authorization', `Bearer ${shopper.session.session_token}`)
      .set('x-forwarded-for', address)
      .attach('file', content, { filename: 'jar.png' });

  /** Uploads of a megabyte each, by six shoppers; the number that was taken. */
  const flood = async (addresses: readonly string[], times: number): Promise<number> => {
    const shoppers = await Promise.all(addresses.map((address) => from(address)));
    const file = picture(1);
    let taken = 0;
    for (let at = 0; at < times; at += 1) {
      const who = at % shoppers.length;
      const answer = await upload(shoppers[who]!, file, addresses[who]!);
      if (answer.status === 201) taken += 1;
      else {
        expect(answer.headers['content-type']).toMatch(/application\/problem\+json/);
        expect(answer.body).toMatchObject({ status: 429, code: 'CHAT.ATTACHMENTS_LIMIT' });
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
    }
    return taken;
  };

  it('gives one address its share, however many shoppers it makes up, and others theirs', async () => {
    const address = anAddress();
    expect(
      await flood(
        Array.from({ length: 6 }, () => address),
        102,
      ),
    ).toBe(SHARE);
    const elsewhere = anAddress();
    await upload(await from(elsewhere), picture(5), elsewhere).expect(201);
    const identity_token = sign({ sub: '7', aud: 'default' }, IDENTITY_SECRET, { expiresIn: 60 });
    await upload(await from(address, { identity_token }), picture(5), address).expect(201);
  });

  it('gives the network of an IPv6 address one share', async () => {
    const hosts = Array.from({ length: 6 }, (_, host) => `2001:db8:${process.pid.toString(16)}:f::${host + 1}`);
    const taken = await flood(hosts, 12);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(SHARE); // a share of what the others left
  });
});
