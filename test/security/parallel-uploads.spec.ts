/** Files that arrive are in memory: one address sends only so many at once, and slows nobody else down. */
import { ClientRequest, request as httpRequest } from 'node:http';
import { NameHash } from '../../src/common/name-hash';
import { keys } from '../../src/redis/keys';
import { uploadsOf } from '../../src/attachments/file-reception.service';
import { anAddress } from '../support/address';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStore, openStore } from '../support/store';
import { waitFor } from '../support/wait-for';

const SESSION_SECRET = 'a session secret of this test';
const NAMES = new NameHash(SESSION_SECRET);

describe('uploads of one address at once', () => {
  let store: TestStore;
  let bridge: TestBridge;
  beforeAll(async () => {
    store = await openStore();
    bridge = await startBridge({ env: { REDIS_URL: store.url, SESSION_SECRET } });
  });
  afterAll(async () => {
    await bridge.stop();
    await store.close();
  });

  /** Begins a file, and never ends it. */
  function begin({ session }: TestShopper, address: string): ClientRequest {
    const headers = {
      authorization: `Bearer ${session.session_token}`,
      'x-forwarded-for': address,
      'content-type': 'multipart/form-data; boundary=b',
    };
    const upload = httpRequest(`${bridge.url}/api/v1/chat/attachments`, { method: 'POST', headers, agent: false });
    upload.on('error', () => undefined);
    upload.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nthe beginning');
    return upload;
  }

  it('are so many; one more is refused, others upload, and a permit is free as soon as one is over', async () => {
    const address = anAddress();
    const permits = uploadsOf(address);
    const taken = () => store.redis.zcard(keys.permits(NAMES.of(permits.name)));
    const shopper = await TestShopper.openFrom(address, bridge.url);
    const list = Buffer.from('a list');
    const begun = Array.from({ length: permits.most }, () => begin(shopper, address));
    await waitFor('all permits to be taken', async () => (await taken()) === permits.most);
    await expect(shopper.upload(list, 'list.txt')).rejects.toThrow('429');
    const other = await TestShopper.open(bridge.url);
    await other.upload(list, 'list.txt');
    begun[0]?.destroy();
    await waitFor('a permit to be free', async () => (await taken()) < permits.most);
    await shopper.upload(list, 'list.txt');
    await waitFor('the permit of a file that is there to be free', async () => (await taken()) === permits.most - 1);
    for (const upload of begun) upload.destroy();
    await waitFor('all permits to be free', async () => (await taken()) === 0);
  });
});
