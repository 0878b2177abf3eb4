/** Bad input gets a specific problem, never a 500, and leaves nothing half-written. */
import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

const SESSION_SECRET = 'a-session-secret-for-tests';
const WEBHOOK_SECRET = 'a-webhook-secret-for-tests';

describe('bad input', () => {
  let bridge: TestBridge;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await startBridge({ env: { SESSION_SECRET, ODOO_WEBHOOK_SECRET: WEBHOOK_SECRET } });
    shopper = await TestShopper.open(bridge.url);
  });
  afterAll(() => bridge.stop());

  const problem = (test: request.Test, status: number, code: string) =>
    test
      .expect(status)
      .expect('content-type', /application\/problem\+json/)
      .expect((answer) => {
        expect(answer.body).toMatchObject({ status, code, request_id: expect.any(String) as string });
      });

  const message = (content: unknown) => ({ content, client_message_id: randomUUID() });

  it('malformed JSON is 400', () =>
    problem(shopper.post('send', '{"content": ').set('content-type', 'application/json'), 400, 'REQUEST.MALFORMED'));

  it.each([
    ['an unknown field', { ...message('x'), colour: 'red' }, 'colour'],
    ['a number for text', message(7), 'content'],
    ['an empty text', message('  \n '), 'content'],
    ['no client id', { content: 'x' }, 'client_message_id'],
    ['a client id that is not a UUID', { content: 'x', client_message_id: '1' }, 'client_message_id'],
    ['attachments', { ...message('x'), attachment_ids: ['a'] }, 'attachment_ids'],
  ])('%s is 422 and names the field', async (_what, body, field) => {
    const answer = await shopper.post('send', body).expect(422);
    expect((answer.body as { errors: { field: string }[] }).errors.map((error) => error.field)).toContain(field);
  });

  it('text over 50 KB is 413, exactly 50 KB is accepted', async () => {
    await problem(shopper.post('send', message('ক'.repeat(17_067))), 413, 'CHAT.MESSAGE_TOO_LONG');
    await shopper.post('send', message('x'.repeat(50 * 1024))).expect(202);
  });

  it('a body beyond all reason is 413', () =>
    problem(shopper.post('send', message('x'.repeat(400_000))), 413, 'REQUEST.TOO_LARGE'));

  it('no token, a forged one and a stale one are 401, each with its code', async () => {
    const forged = sign({ conversation: shopper.conversationId }, 'another secret', {
      subject: 'x',
      audience: 'session',
    });
    const stale = sign({ conversation: shopper.conversationId }, SESSION_SECRET, {
      subject: 'x',
      audience: 'session',
      expiresIn: -1,
    });
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"aud":"session"}').toString('base64url')}.`;
    const get = (token: string) =>
      request(bridge.url).get('/api/v1/chat/messages').set('authorization', `Bearer ${token}`);
    await problem(request(bridge.url).get('/api/v1/chat/messages'), 401, 'AUTH.SESSION_MISSING');
    await problem(get(forged), 401, 'AUTH.SESSION_INVALID');
    await problem(get(unsigned), 401, 'AUTH.SESSION_INVALID');
    await problem(get(shopper.session.resume_token), 401, 'AUTH.SESSION_INVALID');
    await problem(get(stale), 401, 'AUTH.SESSION_EXPIRED');
  });

  it("nothing in a session reaches another shopper's conversation", async () => {
    const other = await TestShopper.open(bridge.url);
    await shopper.say('my secret');
    const { messages } = await other.messages();
    expect(JSON.stringify(messages)).not.toContain('my secret');
    await problem(
      other.post('send', { ...message('x'), conversation_id: shopper.conversationId }),
      422,
      'REQUEST.INVALID',
    );
    expect((await other.get('conversations').expect(200)).body).toEqual({ conversations: [] });
  });

  it('an ended conversation takes no more messages', async () => {
    const ended = await TestShopper.open(bridge.url);
    await ended.say('bye');
    await ended.post('end', {}).expect(200);
    await problem(ended.post('send', message('still there?')), 409, 'CHAT.CONVERSATION_ENDED');
    await problem(ended.post('connect', {}), 409, 'CHAT.CONVERSATION_ENDED');
    await problem(ended.post('bot', { message: 'x', client_message_id: randomUUID() }), 409, 'CHAT.CONVERSATION_ENDED');
  });

  it.each([9, 0, 4.5, '5', null])('a rating of %p is 422', (rating) =>
    problem(shopper.post('rate', { rating }), 422, 'REQUEST.INVALID'),
  );

  it('rating before anything was said is 409', async () => {
    const silent = await TestShopper.open(bridge.url);
    await problem(silent.post('rate', { rating: 5 }), 409, 'CHAT.NOTHING_TO_RATE');
  });

  it.each(['../../etc', '..%2F..%2Fetc', '%00', '999999', "1' OR '1'='1", '__proto__'])(
    'FAQ id %p is 404',
    async (id) => {
      const answer = await request(bridge.url).get(`/api/v1/faq/${id}`).expect(404);
      expect(answer.headers['content-type']).toMatch(/problem\+json/);
    },
  );

  it('an unknown channel, a strange locale and a strange path are refused', async () => {
    await problem(
      request(bridge.url).post('/api/v1/chat/init').send({ channel: 'nowhere' }),
      404,
      'CHAT.CHANNEL_UNKNOWN',
    );
    await problem(request(bridge.url).post('/api/v1/chat/init').send({ locale: '<script>' }), 422, 'REQUEST.INVALID');
    await problem(request(bridge.url).get('/api/v1/nothing'), 404, 'REQUEST.NOT_FOUND');
  });

  it('an identity token without a secret to check it with is refused', () =>
    problem(
      request(bridge.url).post('/api/v1/chat/init').send({ identity_token: 'x.y.z' }),
      401,
      'AUTH.IDENTITY_INVALID',
    ));

  it('a socket without a session is refused with the same problem', async () => {
    const stranger = await TestShopper.open(bridge.url);
    (stranger.session as { session_token: string }).session_token = 'nonsense';
    await expect(stranger.listen()).rejects.toMatchObject({ data: { code: 'AUTH.SESSION_INVALID' } });
    stranger.close();
  });

  it('a bad frame is acknowledged with the problem, and the socket goes on', async () => {
    const socket = await shopper.listen();
    const send = (frame: unknown): Promise<unknown> => socket.emitWithAck('chat.send', frame as never);
    expect(await send({ content: '', client_message_id: randomUUID() })).toMatchObject({ code: 'REQUEST.INVALID' });
    expect(await send('text')).toMatchObject({ code: 'REQUEST.MALFORMED' });
    expect(await send(null)).toMatchObject({ code: 'REQUEST.MALFORMED' });
    expect(await send(message('x'.repeat(51_300)))).toMatchObject({ code: 'CHAT.MESSAGE_TOO_LONG' });
    expect(await send(message('fine'))).toMatchObject({ duplicate: false });
    shopper.close();
  });

  it('the staff API refuses a missing token, a shopper token, and an unknown chat', async () => {
    await problem(request(bridge.url).get('/api/v1/admin/conversations'), 401, 'AUTH.SESSION_MISSING');
    const asShopper = request(bridge.url)
      .get('/api/v1/admin/conversations')
      .set('authorization', `Bearer ${shopper.session.session_token}`);
    await problem(asShopper, 401, 'AUTH.SESSION_INVALID');
    await problem(
      request(bridge.url).post('/api/v1/admin/login').send({ login: 'agent', password: 'wrong' }),
      401,
      'AUTH.CREDENTIALS_REFUSED',
    );
    await problem(request(bridge.url).post('/api/v1/admin/login').send({ login: 'agent' }), 422, 'REQUEST.INVALID');
    const agent = await TestStaff.login(bridge.url);
    await problem(agent.post('conversations/nothing/messages', { message: 'x' }), 404, 'CHAT.CONVERSATION_UNKNOWN');
    const atBot = await TestShopper.open(bridge.url);
    await problem(
      agent.post(`conversations/${atBot.conversationId}/messages`, { message: 'x' }),
      409,
      'CHAT.NOT_HANDED_OVER',
    );
  });

  it.each(['tickets', 'canned-responses/7/use'])(
    '%s about a chat whose id none can be names the field',
    async (path) => {
      const agent = await TestStaff.login(bridge.url);
      const body = { ...(path === 'tickets' && { subject: 'A broken jar' }), conversation_id: '../<chat>' };
      const answer = await agent.post(path, body).expect(422);
      expect(answer.body).toMatchObject({ code: 'REQUEST.INVALID', errors: [{ field: 'conversation_id' }] });
    },
  );

  describe('a webhook', () => {
    const now = () => String(Math.floor(Date.now() / 1000));
    const webhook = (body: string, headers: Record<string, string>) =>
      request(bridge.url)
        .post('/api/v1/odoo/events')
        .set({ 'content-type': 'application/json', ...headers })
        .send(body);
    const signed = (body: string, timestamp = now(), nonce: string = randomUUID()) => ({
      'x-storefront-timestamp': timestamp,
      'x-storefront-nonce': nonce,
      'x-storefront-signature': webhookSignature(
        WEBHOOK_SECRET,
        { method: 'POST', path: '/api/v1/odoo/events', body: Buffer.from(body) },
        timestamp,
        nonce,
      ),
    });
    const empty = JSON.stringify({ events: [], typing: [] });

    it('that is unsigned, signed for another body or too old is refused', async () => {
      await problem(webhook(empty, {}), 401, 'AUTH.WEBHOOK_REFUSED');
      await problem(webhook(`${empty} `, signed(empty)), 401, 'AUTH.WEBHOOK_REFUSED');
      await problem(webhook(empty, signed(empty, '1700000000')), 401, 'AUTH.WEBHOOK_REFUSED');
    });

    it('counts once; the same one again is refused', async () => {
      const headers = signed(empty);
      await webhook(empty, headers).expect(202, { accepted: 0 });
      await problem(webhook(empty, headers), 401, 'AUTH.WEBHOOK_REFUSED');
    });

    it('of a strange shape is refused, of an unknown conversation is taken note of', async () => {
      const strange = JSON.stringify({ events: [{ kind: 'message' }], typing: [] });
      await problem(webhook(strange, signed(strange)), 400, 'REQUEST.MALFORMED');
      const row = { id: '1', conversation: randomUUID(), number: 1, created_at: '2026-11-20T12:00:00Z' };
      const unknown = JSON.stringify({ events: [{ ...row, kind: 'read', sequence: 1 }], typing: [] });
      await webhook(unknown, signed(unknown)).expect(202, { accepted: 1 });
    });

    it('about a sequence that a conversation never had changes nothing', async () => {
      const row = { id: '2', conversation: shopper.conversationId, number: 1, created_at: '2026-11-20T12:00:00Z' };
      const body = JSON.stringify({ events: [{ ...row, kind: 'read', sequence: 9999 }], typing: [] });
      await webhook(body, signed(body)).expect(202);
      const { last_sequence } = await shopper.messages();
      expect((await shopper.say('still fine')).sequence).toBe(last_sequence + 1);
    });
  });

  it('HTML in a message stays text', async () => {
    const html = '<img src=x onerror=alert(1)> <b>bold</b> & "quotes"';
    const receipt = await shopper.say(html);
    const { messages } = await shopper.messages(receipt.sequence - 1);
    expect(messages[0]?.content).toBe(html);
  });
});
