/** Numbers out of range, deeply nested JSON and clients that stop halfway: a problem, never a 500, and nothing stays open. */
import { once } from 'node:events';
import { connect } from 'node:net';
import request from 'supertest';
import WebSocket from 'ws';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

const DEPTH = 100_000;
const LISTS = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
const OBJECTS = `${'{"a":'.repeat(DEPTH / 4)}1${'}'.repeat(DEPTH / 4)}`;

describe('hostile input', () => {
  let bridge: TestBridge;
  let shopper: TestShopper;
  beforeAll(async () => {
    bridge = await startBridge();
    shopper = await TestShopper.open(bridge.url);
  });
  afterAll(async () => {
    expect(bridge.output()).not.toMatch(/INTERNAL|RangeError|uncaught/i);
    await bridge.stop();
  });

  describe('a number', () => {
    const WRONG = [
      '1e300',
      '-1',
      '1e-7',
      '9007199254740993',
      '2147483648',
      'NaN',
      'Infinity',
      '-Infinity',
      '0x10000000000',
    ];

    it.each(WRONG)('%s is no sequence, no limit and no expiry', async (number) => {
      await shopper.get(`messages?after=${number}`).expect(422);
      await shopper.get(`messages?limit=${number}`).expect(422);
      const link = `attachments/${shopper.conversationId}/x?expires=${number}&signature=${'A'.repeat(43)}`;
      const { status } = await shopper.get(link);
      expect([404, 422]).toContain(status);
    });

    it('is not taken from several at once, nor from a structure', async () => {
      for (const query of ['after=1&after=1e300', 'after[]=1', 'after[a]=1', 'after=', 'after=%00'])
        expect((await shopper.get(`messages?${query}`)).status).toBeLessThan(500);
    });

    it.each(WRONG)('%s is no offset for staff', async (number) => {
      const staff = await TestStaff.login(bridge.url, 'manager');
      for (const list of ['conversations?', 'tickets?', 'dead-letters?', 'transcripts?q=abc&'])
        await staff.get(`${list}offset=${number}`).expect(422);
    });

    it.each([1e300, -1, 0.5, 2 ** 31, '1e300', null, [1], { a: 1 }])(
      '%p is no sequence in a frame',
      async (sequence) => {
        const socket = await shopper.listen();
        const answer: unknown = await socket.emitWithAck('chat.read', { sequence });
        expect(answer).toMatchObject({ status: 422, code: 'REQUEST.INVALID' });
        shopper.close();
      },
    );
  });

  describe('JSON of a hundred thousand levels', () => {
    const json = (path: string, body: string) =>
      request(bridge.url).post(`/api/v1/${path}`).set('content-type', 'application/json').send(body);

    it.each(['chat/init', 'chat/send', 'admin/login', 'odoo/events', 'faq/delivery/feedback', 'nothing'])(
      'is malformed at %s',
      async (path) => {
        for (const body of [LISTS, OBJECTS, `{"visitor":${LISTS}}`, `{"page":${OBJECTS}}`]) {
          const answer = await json(path, body).expect(400);
          expect(answer.body).toMatchObject({ code: 'REQUEST.MALFORMED' });
        }
      },
    );

    it('is malformed as a form and as a query', async () => {
      const deep = `a${'[a]'.repeat(5_000)}=1`;
      const form = request(bridge.url).post('/api/v1/chat/init').type('form').send(deep);
      expect((await form).status).toBeLessThan(500);
      expect((await shopper.get(`messages?${deep}`)).status).toBeLessThan(500);
    });

    it('is answered on the socket, which goes on', async () => {
      const frames = [
        `42/chat,1["chat.send",${LISTS.slice(0, 30_000)}${']'.repeat(30_000)}]`,
        `42/chat,1["chat.send",{"content":${'['.repeat(30_000)}${']'.repeat(30_000)}}]`,
      ];
      for (const frame of frames) {
        const answer = await answerTo(frame);
        expect(answer).toMatch(/^43\/chat,1\[/);
        expect(answer).toContain('REQUEST.MALFORMED');
      }
      const deepAuth = `40/chat,{"session_token":"x","a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
      expect(await answerTo('42/chat,1["chat.read",{}]', deepAuth)).toMatch(/^44\/chat,/);
    });

    /** The first answer to a frame, or null when the server hangs up. */
    async function answerTo(frame: string, join?: string): Promise<string | null> {
      const url = `${bridge.url.replace('http', 'ws')}/api/v1/socket/?EIO=4&transport=websocket`;
      const socket = new WebSocket(url);
      const answered = new Promise<string | null>((resolve) => {
        socket.on('close', () => resolve(null));
        socket.on('message', (raw: Buffer) => {
          const text = raw.toString();
          if (text.startsWith('40/chat')) socket.send(frame);
          if (/^4[34]/.test(text)) resolve(text);
        });
      });
      await once(socket, 'open');
      socket.send(join ?? `40/chat,${JSON.stringify({ session_token: shopper.session.session_token })}`);
      const answer = await answered;
      socket.close();
      return answer;
    }
  });

  it('a client that stops in its headers or its body is left within seconds', async () => {
    const post = 'POST /api/v1/chat/init HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const words = [
      '',
      `${post}X-Slow: `,
      `${post}Content-Length: 1000\r\n\r\n{"locale":`,
      `${post}Transfer-Encoding: chunked\r\n\r\n5\r\n{"lo`,
    ];
    const said = await Promise.all(words.map((one) => untilLeft(one)));
    expect(said[2]).toContain('REQUEST.TIMEOUT');
    expect(said[3]).toContain('REQUEST.TIMEOUT');
    await request(bridge.url).get('/health/live').expect(200);
  });

  async function untilLeft(words: string): Promise<string> {
    const socket = connect(bridge.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.write(words);
    await once(socket, 'close');
    return said;
  }
});
