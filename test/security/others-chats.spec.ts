/** Ways into another person's chat, tickets and files: each ends at "unknown" or "not yours", and nothing changes. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { Attachment, Ticket } from '../../src/contract/shopper';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { ONE_PIXEL } from '../support/one-pixel';

const SECRET = 'my door code is 4711';
const VISITOR = { name: 'Amina Begum', email: 'amina.private@shop.example', phone: '+880 1711 555555' };

interface Victim {
  readonly shopper: TestShopper;
  readonly past: string;
  readonly ticket: Ticket;
  readonly file: Attachment;
  readonly spoken: string;
}

describe("another person's chat", () => {
  let bridge: SharedBridge;
  let victim: Victim;
  let stranger: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    const first = await TestShopper.open(bridge.url, { visitor: VISITOR });
    await first.say(SECRET);
    await first.post('end', {}).expect(200);
    const shopper = await TestShopper.open(bridge.url, { resume_token: first.session.resume_token });
    const spoken = randomUUID();
    await shopper.say(SECRET, spoken);
    const ticket = await shopper.leaveTicket({ subject: SECRET, email: VISITOR.email });
    const file = await shopper.upload(ONE_PIXEL, 'my-passport.png');
    victim = { shopper, past: first.conversationId, ticket, file, spoken };
    stranger = await TestShopper.open(bridge.url);
    await stranger.say('hello');
  });

  const message = (fields: object = {}) => ({ content: 'x', client_message_id: randomUUID(), ...fields });
  const asStranger = (method: 'get' | 'post', path: string) =>
    request(bridge.url)[method](path).set('authorization', `Bearer ${stranger.session.session_token}`);
  const init = (body: object) => request(bridge.url).post('/api/v1/chat/init').send(body);
  /** A token of the stranger's that says something else. */
  const saying = (claims: object) => {
    const [head = '', body = '', signature = ''] = stranger.session.session_token.split('.');
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    return [head, Buffer.from(JSON.stringify({ ...said, ...claims })).toString('base64url'), signature].join('.');
  };

  it.each<[string, () => request.Test, number]>([
    ['its messages by id', () => stranger.get(`messages?conversation=${victim.shopper.conversationId}`), 404],
    [
      'its messages by id, in capitals',
      () => stranger.get(`messages?conversation=${victim.shopper.conversationId.toUpperCase()}`),
      404,
    ],
    [
      'its messages by two ids',
      () => stranger.get(`messages?conversation=${stranger.conversationId}&conversation=${victim.past}`),
      422,
    ],
    ['its messages by a pattern', () => stranger.get('messages?conversation=*'), 404],
    ['a chat that ended', () => stranger.get(`messages?conversation=${victim.past}`), 404],
    ['its transcript', () => stranger.get(`transcript?conversation=${victim.shopper.conversationId}`), 422],
    [
      'a message into it',
      () => stranger.post('send', message({ conversation_id: victim.shopper.conversationId })),
      422,
    ],
    ['its file, sent along', () => stranger.post('send', message({ attachment_ids: [victim.file.id] })), 404],
    ['its ticket', () => stranger.get(`tickets/${victim.ticket.reference}`), 404],
    [
      'an answer to its ticket',
      () => stranger.post(`tickets/${victim.ticket.reference}/messages`, { message: 'x' }),
      404,
    ],
    ['a rating of its ticket', () => stranger.post(`tickets/${victim.ticket.reference}/feedback`, { rating: 1 }), 404],
    ['its session as one to come back with', () => init({ resume_token: victim.shopper.session.session_token }), 401],
    ['its id as a shopper', () => init({ shopper: { id: victim.shopper.session.shopper.id } }), 422],
    ['a name for a shopper that proves nothing', () => init({ visitor: { ...VISITOR, verified: true } }), 422],
    [
      'a token that names it',
      () =>
        asStranger('get', '/api/v1/chat/messages').set(
          'authorization',
          `Bearer ${saying({ conversation: victim.shopper.conversationId })}`,
        ),
      401,
    ],
    [
      'a token that names its shopper',
      () =>
        asStranger('get', '/api/v1/chat/conversations').set(
          'authorization',
          `Bearer ${saying({ sub: victim.shopper.session.shopper.id })}`,
        ),
      401,
    ],
    [
      'its token in the address',
      () => request(bridge.url).get(`/api/v1/chat/messages?token=${victim.shopper.session.session_token}`),
      401,
    ],
    ['the staff API', () => asStranger('get', `/api/v1/admin/conversations/${victim.shopper.conversationId}`), 401],
  ])('%s', async (_what, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/door code|private|555555|passport|Amina/);
  });

  it.each<[string, (victim: Victim) => object]>([
    ['a typed e-mail', () => ({ visitor: { email: VISITOR.email } })],
    ['a typed phone', () => ({ visitor: { phone: VISITOR.phone } })],
    ['a typed name', () => ({ visitor: { name: VISITOR.name } })],
    ['everything typed', () => ({ visitor: VISITOR })],
  ])('%s opens no chat but a new one', async (_what, body) => {
    const guesser = await TestShopper.open(bridge.url, body(victim));
    expect(guesser.session.shopper.id).not.toBe(victim.shopper.session.shopper.id);
    expect(guesser.session.shopper.verified).toBe(false);
    expect(JSON.stringify(guesser.session.conversation)).not.toContain('door code');
    expect((await guesser.get('conversations').expect(200)).body).toEqual({ conversations: [] });
    expect((await guesser.get('tickets').expect(200)).body).toEqual({ tickets: [] });
  });

  it('an id that its messages were sent under is just an id', async () => {
    const receipt = await stranger.say('mine', victim.spoken);
    expect(receipt.duplicate).toBe(false);
    const { messages } = await stranger.messages();
    expect(messages.find(({ id }) => id === receipt.message_id)?.content).toBe('mine');
  });

  it('a socket hears nothing of it, whatever it asks for', async () => {
    const socket = await stranger.listen();
    const id = victim.shopper.conversationId;
    for (const event of ['join', 'subscribe', 'room', 'chat.join'])
      socket.emit(event as 'chat.typing', { conversation_id: id, room: id } as never);
    const read: unknown = await socket.emitWithAck('chat.read', { sequence: 1, conversation_id: id });
    expect(read).toMatchObject({ code: 'REQUEST.INVALID' });
    await victim.shopper.say(SECRET);
    await stranger.say('the last');
    await stranger.hears('chat.message', { content: 'the last' });
    expect(JSON.stringify(stranger.heard)).not.toContain('door code');
    stranger.close();
  });

  it('its file opens by its own link alone', async () => {
    const link = new URL(victim.file.url);
    const own = new URL((await stranger.upload(ONE_PIXEL, 'cat.png')).url);
    const tries = [
      `${link.pathname}${own.search}`,
      `${own.pathname.replace(/[^/]+$/, link.pathname.split('/').at(-1) ?? '')}${own.search}`,
      `${link.pathname}?expires=${link.searchParams.get('expires')}`,
      `${link.pathname}?expires=9999999999&signature=${link.searchParams.get('signature')}`,
      `${link.pathname}${link.search}&expires=9999999999`,
      `${link.pathname}?expires=${link.searchParams.get('expires')}&signature=${'A'.repeat(43)}`,
      `${link.pathname}?expires=${link.searchParams.get('expires')}.0&signature=${link.searchParams.get('signature')}x`,
      `${link.pathname}/../${own.pathname.split('/').at(-1)}${link.search}`,
    ];
    for (const path of tries) {
      const answer = await request(bridge.url).get(path);
      expect([path, answer.status]).toEqual([path, answer.status === 422 ? 422 : 404]);
    }
    await request(victim.file.url).get('').expect(200);
  });
});
