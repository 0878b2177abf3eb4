/** Every key in a store that the whole product has used has an expiry, or belongs to a family with a stated bound; and none gives an address away. */
import { createHash, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { FaqList } from '../../src/contract/shopper';
import { keys } from '../../src/redis/keys';
import { anAddress } from '../support/address';
import { addressesGivenAway, networkOf } from '../support/address-search';
import { TestBridge, startBridge } from '../support/bridge';
import { LASTING, familyOf, keysWithoutEnd } from '../support/lives-of-keys';
import { ONE_PIXEL } from '../support/one-pixel';
import { TestPhone } from '../support/phone';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { TestStore, openStore } from '../support/store';
import { storeContent } from '../support/store-content';
import { waitFor } from '../support/wait-for';

/** Channels of publish/subscribe, and what is gone as soon as an erasure is reported. */
const NEVER_SEEN = ['announcements', 'compact', 'compacted', 'erasing', 'rewriteTurn', 'socketsAnew'];

describe('the keys of a store in use', () => {
  let store: TestStore;
  let bridge: TestBridge;
  const seen = new Set<string>();
  const content = new Set<string>();
  const [address, voter] = [anAddress(), anAddress()];
  let votedFor = '';

  beforeAll(async () => {
    store = await openStore();
    bridge = await startBridge({ env: { REDIS_URL: store.url } });
  });
  afterAll(async () => {
    await bridge.stop();
    await store.close();
  });

  const look = async () => {
    for (const key of await store.redis.keys('*')) seen.add(familyOf(key) ?? key);
    for (const line of await storeContent(store.redis)) content.add(line);
  };
  const sees = (family: keyof typeof keys) =>
    waitFor(`a key of ${family}`, async () => {
      await look();
      return seen.has(family);
    });

  /** Chats in silence, with the bot, waiting, with an agent, ended and rated; files, tickets, orders, FAQ; log-out and erasure. */
  async function useAllOfIt(): Promise<void> {
    await TestShopper.open(bridge.url);
    const [agent, manager] = [await TestStaff.login(bridge.url), await TestStaff.login(bridge.url, 'manager')];
    const visitor = { name: 'Amina', email: 'amina@private.test' };
    const shopper = await TestShopper.openFrom(address, bridge.url, { visitor });
    await shopper.listen();
    await shopper.ask('xyzzy plugh');
    await shopper.ask('Where is my order SD-12345?');
    await sees('unanswered');
    await shopper.connect({ reason: 'A jar' });
    await sees('waitingWatched');
    await shopper.say('Hello');
    const file = await shopper.upload(ONE_PIXEL, 'a.png');
    await shopper.post('send', { content: '', client_message_id: randomUUID(), attachment_ids: [file.id] }).expect(202);
    await shopper.upload(ONE_PIXEL, 'unsent.png');
    await agent.say(shopper.conversationId, 'Good morning');
    await shopper.hears('chat.message', { content: 'Good morning' });
    await look();
    await shopper.leaveTicket({ subject: 'A jar', description: 'It broke.' });
    const faq = await request(bridge.url).get('/api/v1/faq').expect(200);
    const [entry] = (faq.body as FaqList).categories?.[0]?.faqs ?? [];
    const vote = request(bridge.url).post(`/api/v1/faq/${entry?.id}/feedback`).set('X-Forwarded-For', voter);
    votedFor = entry?.id ?? '';
    await vote.send({ helpful: true }).expect(200);
    await sees('faqCountsSince');
    await shopper.post('end', {}).expect(200);
    await shopper.post('rate', { rating: 5 }).expect(201);
    await look();
    const phone = new TestPhone(bridge.url, '8801711000001');
    await phone.says('Hello');
    await sees('whatsappPieces');
    await phone.says('STOP');
    await sees('whatsappOptOut');
    const leaver = await TestShopper.open(bridge.url);
    await leaver.say('Bye');
    await leaver.post('revoke', {}).expect(200);
    await manager.post('privacy/erase', { email: 'amina@private.test' }).expect(202);
    await sees('erasedShopper');
  }

  it('end by themselves, or are of a family whose bound is stated', async () => {
    await useAllOfIt();
    expect(await keysWithoutEnd(store.redis)).toEqual([]);
    expect([...seen].filter((family) => !(family in keys) && !family.startsWith('sc:bull:outbox:'))).toEqual([]);
  });

  it('were all there: a family that is new is used here, or its bound is stated', () => {
    const families = Object.keys(keys).filter((name) => !name.endsWith('Prefix') && !NEVER_SEEN.includes(name));
    expect(families.filter((family) => !(family in LASTING) && !seen.has(family))).toEqual([]);
  });

  it('do not give away from which addresses they came, however many are tried', () => {
    const text = [...content].join('\n');
    for (const family of ['permits', 'limit', 'stored', 'attachmentsADay', 'nonce']) expect(seen).toContain(family);
    expect(text).not.toContain(address);
    expect(addressesGivenAway(text, networkOf(address))).toEqual([]);
    expect(addressesGivenAway(text, networkOf(voter), [`${votedFor}|`])).toEqual([]);
    const plain = createHash('sha256').update(`waiting:address:${address}`).digest('hex').slice(0, 24);
    expect(addressesGivenAway(`${text}\n${keys.permits(plain)}`, networkOf(address))).toEqual([address]);
  });

  it('would be found without an end', async () => {
    await store.redis.set(keys.nonce('of an earlier version'), '1');
    await store.redis.set('sc:something-new', '1');
    expect((await keysWithoutEnd(store.redis)).sort()).toEqual(['sc:nonce:of an earlier version', 'sc:something-new']);
  });
});
