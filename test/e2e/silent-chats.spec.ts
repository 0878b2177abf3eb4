/** A chat in which nothing was said is deleted after an hour without trace, and its page goes on as the same shopper. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import { keys } from '../../src/redis/keys';
import { SilentConversations } from '../../src/redis/silent-conversations.service';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStore, openStore } from '../support/store';
import { storeContent } from '../support/store-content';

const IDENTITY_SECRET = 'what only this shop and its bridge know';
const HOUR = 60 * 60_000;

describe('a chat in which nothing was said', () => {
  let store: TestStore;
  let bridge: TestBridge;

  beforeAll(async () => {
    store = await openStore();
    bridge = await startBridge({ env: { REDIS_URL: store.url, IDENTITY_SECRET } });
  });
  afterAll(async () => {
    await bridge.stop();
    await store.close();
  });

  /** As if an hour had passed since the last sign of any page. */
  const anHourLater = () => new SilentConversations(store.redis, { now: () => Date.now() + HOUR + 1 }).forget();
  const said = () => ({ content: 'Hello', client_message_id: randomUUID() });
  const mentions = async (...what: string[]) =>
    (await storeContent(store.redis)).filter((line) => what.some((one) => line.includes(one)));

  it('is gone with all that was kept of its shopper, and Odoo never hears of it', async () => {
    const visitor = { name: 'Zubaida', email: 'zubaida@private.test' };
    const shopper = await TestShopper.open(bridge.url, { visitor });
    const { id } = shopper.session.shopper;
    await request(bridge.url).get('/api/v1/faq?q=delivery').expect(200);
    expect(await mentions(shopper.conversationId)).not.toEqual([]);
    await anHourLater();
    expect(await mentions(shopper.conversationId, id, ...Object.values(visitor))).toEqual([]);
    const odoo = readFileSync(join(bridge.dataDir, 'standin.jsonl'), 'utf8');
    expect(odoo).not.toContain(shopper.conversationId);
  });

  it('is said to be unknown in whatever is done next, and a message is taken once its page has opened it again', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await anHourLater();
    const message = said();
    const refusals = [
      await shopper.post('send', message),
      await shopper.post('bot', { message: 'Hello', client_message_id: message.client_message_id }),
      await shopper.post('connect', {}),
      await shopper.post('end', {}),
      await shopper.post('ticket', { subject: 'A jar', email: 'amina@example.com' }),
      await shopper.get('messages?after=0'),
    ];
    for (const { status, body } of refusals)
      expect({ status, body: body as object }).toMatchObject({
        status: 404,
        body: { code: 'CHAT.CONVERSATION_UNKNOWN' },
      });
    await expect(shopper.upload(Buffer.from('a list'), 'list.txt')).rejects.toThrow('404');
    await expect(shopper.listen()).rejects.toMatchObject({ data: { code: 'CHAT.CONVERSATION_UNKNOWN' } });

    const { resume_token } = shopper.session;
    const again = await TestShopper.open(bridge.url, { resume_token });
    expect(again.session.shopper.id).toBe(shopper.session.shopper.id);
    await again.post('bot', { message: message.content, client_message_id: message.client_message_id }).expect(200);
    await again.post('bot', { message: message.content, client_message_id: message.client_message_id }).expect(200);
    const own = (await again.messages()).messages.filter(({ type }) => type === 'user');
    expect(own.map(({ content }) => content)).toEqual(['Hello']);
    await anHourLater();
    expect((await again.messages()).messages.filter(({ type }) => type === 'user')).toHaveLength(1);
  });

  it('costs nobody their proof: verified with the shop’s token, and not without', async () => {
    const claims = { sub: '1001', name: 'Amina Rahman', email: 'amina@example.com' };
    const identity_token = sign(claims, IDENTITY_SECRET, { audience: 'default', expiresIn: 60 });
    const shopper = await TestShopper.open(bridge.url, { identity_token });
    expect(shopper.session.shopper).toMatchObject({ verified: true });
    await anHourLater();
    const { resume_token } = shopper.session;
    const proven = await TestShopper.open(bridge.url, { resume_token, identity_token });
    expect(proven.session.shopper).toEqual(shopper.session.shopper);
    await anHourLater();
    const unproven = await TestShopper.open(bridge.url, { resume_token });
    expect(unproven.session.shopper).toMatchObject({ id: shopper.session.shopper.id, verified: false });
  });

  it('is the same for two tabs: whichever opens it again, the other finds it', async () => {
    const one = await TestShopper.open(bridge.url);
    const { resume_token } = one.session;
    const other = await TestShopper.open(bridge.url, { resume_token });
    expect(other.conversationId).toBe(one.conversationId);
    await anHourLater();
    const first = await TestShopper.open(bridge.url, { resume_token });
    const second = await TestShopper.open(bridge.url, { resume_token });
    expect(second.conversationId).toBe(first.conversationId);
    expect(first.conversationId).not.toBe(one.conversationId);
  });

  it('can be logged out of when it is gone', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await anHourLater();
    await shopper.post('revoke', {}).expect(200);
    await request(bridge.url)
      .post('/api/v1/chat/init')
      .send({ resume_token: shopper.session.resume_token })
      .expect(401);
  });

  it('stays with what the shopper gave: a file for its hour, a form for good', async () => {
    const [picked, filled] = [await TestShopper.open(bridge.url), await TestShopper.open(bridge.url)];
    await TestShopper.open(bridge.url, { resume_token: filled.session.resume_token, visitor: { name: 'Amina' } });
    const [{ shopper }] = [filled.session];
    await store.redis.zadd(keys.silent, Date.now() - HOUR / 2, picked.conversationId);
    const file = await picked.upload(Buffer.from('a list'), 'list.txt');
    await new SilentConversations(store.redis, { now: () => Date.now() + HOUR - 60_000 }).forget();
    await picked.post('send', { ...said(), attachment_ids: [file.id] }).expect(202);
    await anHourLater();
    const back = await TestShopper.open(bridge.url, { resume_token: filled.session.resume_token });
    expect(back.session.shopper).toMatchObject({ id: shopper.id, name: 'Amina' });
    expect(back.conversationId).toBe(filled.conversationId);
  });
});
