/** Logged out is logged out: on every replica, at once, in REST, resuming and sockets; and nobody else is. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { Attachment } from '../../src/contract/shopper';
import { ONE_PIXEL } from '../support/one-pixel';
import type { TestBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';
import { AMINA, MILK, milkShopper, milkToken, openTwoBrands, teaShopper, type TwoBrands } from './two-brands';

describe('a log-out', () => {
  let brands: TwoBrands;
  let url: string;
  let other: TestBridge;

  beforeAll(async () => {
    brands = await openTwoBrands();
    ({ url } = brands.bridge);
    other = await brands.replica();
  });
  afterAll(() => brands.close());

  const resume = (channel: string, shopper: TestShopper) =>
    request(url).post('/api/v1/chat/init').send({ channel, resume_token: shopper.session.resume_token });
  const isOut = (shopper: TestShopper) =>
    waitFor('the session to end', async () => {
      const { status } = await shopper.get('messages');
      return status === 401 ? true : undefined;
    });
  const someone = () => TestShopper.open(url, { channel: 'milk' });
  const closed = async (shopper: TestShopper): Promise<Promise<string>> => {
    const socket = await shopper.listen();
    return new Promise((resolve) => socket.once('disconnect', resolve));
  };

  it('by the session ends it, its resume token and its sockets, here and on the other replica', async () => {
    const shopper = await someone();
    const there = shopper.at(other.url);
    const [here, far] = [closed(shopper), closed(there)];
    await there.get('messages').expect(200);
    await shopper.post('revoke', {}).expect(200, { success: true });
    await shopper.get('messages').expect(401);
    await shopper.post('send', {}).expect(401);
    await isOut(there);
    expect(await Promise.all([here, far])).toEqual(['io server disconnect', 'io server disconnect']);
    await expect(shopper.listen()).rejects.toMatchObject({ data: { code: 'AUTH.SESSION_INVALID' } });
    expect((await resume('milk', shopper)).body).toMatchObject({ code: 'AUTH.SESSION_INVALID' });
  });

  it('by the resume token alone, as JSON or as text, ends the same', async () => {
    for (const asText of [false, true]) {
      const shopper = await someone();
      const { resume_token } = shopper.session;
      const call = request(url).post('/api/v1/chat/revoke');
      if (asText) await call.set('content-type', 'text/plain;charset=UTF-8').send(resume_token).expect(200);
      else await call.send({ resume_token }).expect(200);
      await shopper.get('messages').expect(401);
    }
  });

  it('ends the session that it began anew no more: the token that was logged out is refused', async () => {
    const shopper = await milkShopper(url);
    const stolen = { resume_token: shopper.session.resume_token };
    await shopper.post('revoke', {}).expect(200);
    const again = await milkShopper(url);
    const answer = await request(url).post('/api/v1/chat/revoke').send(stolen).expect(401);
    expect(answer.body).toMatchObject({ code: 'AUTH.SESSION_INVALID' });
    await shopper.post('revoke', {}).expect(401);
    await again.get('messages').expect(200);
    await resume('milk', again).expect(201);
  });

  it.each([
    ['no token', {}, 401],
    ['a token of another kind', { resume_token: milkToken() }, 401],
    ['no text', { resume_token: 7 }, 422],
    ['a field that is none', { shopper: 'x' }, 422],
  ])('with %s ends nothing', async (_what, body, status) => {
    await request(url).post('/api/v1/chat/revoke').send(body).expect(status);
    await request(url).post('/api/v1/chat/revoke').set('content-type', 'text/plain').send('x.y.z').expect(401);
  });

  it('touches nobody else', async () => {
    const [shopper, neighbour] = [await someone(), await someone()];
    await shopper.post('revoke', {}).expect(200);
    await neighbour.get('messages').expect(200);
    await resume('milk', neighbour).expect(201);
  });

  it('lets the account in again by a proof, and leaves the chat where it was', async () => {
    const amina = await milkShopper(url);
    await amina.post('revoke', {}).expect(200);
    const again = await milkShopper(url);
    expect(again.conversationId).toBe(amina.conversationId);
    await again.get('tickets').expect(200);
    await amina.get('tickets').expect(401);
  });

  it('by the shop ends an account’s sessions and the proofs made before, in its own company only', async () => {
    const before = milkToken({ ...AMINA, sub: '77' });
    const amina = await TestShopper.open(url, { channel: 'milk', identity_token: before });
    const namesake = await teaShopper(url, { ...AMINA, sub: '77' });
    const gone = closed(amina);
    const manager = await TestStaff.login(other.url, 'manager');
    await manager.post('shoppers/revoke', { issuer: MILK.issuer, subject: '77' }).expect(200, { success: true });
    await gone;
    await isOut(amina);
    const init = request(url).post('/api/v1/chat/init').send({ channel: 'milk', identity_token: before });
    expect((await init).body).toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
    await namesake.get('messages').expect(200);
    await resume('tea', namesake).expect(201);
  });

  it.each([' 78 ', 'a  b', 'Ame\u0301lie', 'tab\there', 'null\u0000'])(
    'by the shop reaches the account that is named %j, letter by letter',
    async (sub) => {
      const amina = await TestShopper.open(url, { channel: 'milk', identity_token: milkToken({ ...AMINA, sub }) });
      const manager = await TestStaff.login(url, 'manager');
      await manager.post('shoppers/revoke', { subject: sub }).expect(200, { success: true });
      await isOut(amina);
    },
  );

  describe('ends the links to the files of its chat', () => {
    const at = (link: string, bridge: string) => bridge + new URL(link).pathname + new URL(link).search;
    /** Not by `fetch`, which asks past every cache as soon as a tag is given. */
    const status = async (link: string, headers: Record<string, string> = {}) =>
      (await request(link).get('').set(headers)).status;
    const isGone = (link: string) =>
      waitFor('the link to end', async () => ((await status(link)) === 404 ? true : undefined));

    /** Links to a file that this shopper sent, and to one that an agent sent them. */
    const exchanged = async (shopper: TestShopper): Promise<readonly string[]> => {
      await shopper.connect();
      const agent = await TestStaff.login(url, 'agent');
      const passport = await shopper.upload(ONE_PIXEL, 'passport.png');
      const sent = { content: '', client_message_id: randomUUID(), attachment_ids: [passport.id] };
      await shopper.post('send', sent).expect(202);
      const path = `conversations/${shopper.conversationId}`;
      const { id } = (await agent.upload(`${path}/attachments`, ONE_PIXEL, 'label.png').expect(201)).body as Attachment;
      await agent.post(`${path}/messages`, { message: '', attachment_ids: [id] }).expect(201);
      return shown(shopper);
    };
    const shown = (shopper: TestShopper) =>
      waitFor('both files', async () => {
        const { messages } = await shopper.messages();
        const links = messages.flatMap(({ attachments = [] }) => attachments.map((file) => file.url));
        return links.length === 2 ? links : undefined;
      });

    it('of shopper and agent, on every replica, whatever the browser kept', async () => {
      const shopper = await someone();
      const links = await exchanged(shopper);
      for (const link of [...links, ...links.map((one) => at(one, other.url))]) {
        const answer = await fetch(link);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
        const kept = { 'if-none-match': answer.headers.get('etag') ?? '' };
        expect(await status(link, kept)).toBe(304);
      }
      const tags = await Promise.all(links.map(async (link) => (await fetch(link)).headers.get('etag') ?? ''));
      await shopper.post('revoke', {}).expect(200);
      for (const [i, link] of links.entries()) {
        expect(await status(link)).toBe(404);
        expect(await status(link, { 'if-none-match': tags[i] ?? '' })).toBe(404);
        await isGone(at(link, other.url));
      }
    });

    it('also when the shop ended it; whoever is let in again has links of their own, and others keep theirs', async () => {
      const account = { ...AMINA, sub: '79' };
      const [amina, neighbour] = [await milkShopper(url, account), await someone()];
      const [links, theirs] = [await exchanged(amina), await exchanged(neighbour)];
      const manager = await TestStaff.login(url, 'manager');
      await manager.post('shoppers/revoke', { issuer: MILK.issuer, subject: '79' }).expect(200);
      for (const link of links) expect(await status(link)).toBe(404);
      for (const link of theirs) expect(await status(link)).toBe(200);
      // proofs count from a later second on
      const again = await waitFor('a later proof', () => milkShopper(url, account).catch(() => undefined));
      expect(again.conversationId).toBe(amina.conversationId);
      for (const link of await shown(again)) expect(await status(link)).toBe(200);
      for (const link of links) expect(await status(link)).toBe(404);
    });
  });

  it('by the shop is a manager’s, for issuers of the channels that they serve', async () => {
    const manager = await TestStaff.login(url, 'manager');
    await manager.post('shoppers/revoke', { issuer: 'https://tea.example', subject: '1' }).expect(404);
    await manager.post('shoppers/revoke', { subject: '' }).expect(422);
    await manager.post('shoppers/revoke', { subject: { $ne: '' } }).expect(422);
    await manager.post('shoppers/revoke', { subject: 'nobody' }).expect(200);
    const agent = await TestStaff.login(url, 'agent');
    await agent.post('shoppers/revoke', { subject: '1' }).expect(403);
    const shopper = await someone();
    await request(url).post('/api/v1/admin/shoppers/revoke').send({ subject: '1' }).expect(401);
    const bearer = { authorization: `Bearer ${shopper.session.session_token}` };
    await request(url).post('/api/v1/admin/shoppers/revoke').set(bearer).send({ subject: '1' }).expect(401);
  });
});
