/** Requests that no client library would send: each gets its problem, and the bridge goes on. */
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { PROBLEM_CODES } from '../../src/contract/shopper/problem.wire';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';

describe('a request', () => {
  let bridge: SharedBridge;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    shopper = await TestShopper.open(bridge.url);
  });

  const message = (content: string) => JSON.stringify({ content, client_message_id: randomUUID() });
  const send = (body: Buffer | string, headers: Record<string, string>) => {
    const asked = request(bridge.url).post('/api/v1/chat/send');
    const authorization = `Bearer ${shopper.session.session_token}`;
    const sent = asked.set({ authorization, 'content-type': 'application/json', ...headers });
    return typeof body === 'string'
      ? sent.send(body)
      : sent.serialize((raw: unknown) => raw as string).send(body as never);
  };

  it.each<[string, number, Buffer | string, Record<string, string>]>([
    ['compressed as announced', 202, gzipSync(message('small')), { 'content-encoding': 'gzip' }],
    ['compressed a thousandfold', 413, gzipSync(message('x'.repeat(50_000_000))), { 'content-encoding': 'gzip' }],
    ['that says it is compressed and is not', 400, message('x'), { 'content-encoding': 'gzip' }],
    ['compressed and cut off', 400, gzipSync(message('x')).subarray(0, 40), { 'content-encoding': 'gzip' }],
    ['compressed in a way that is not known', 415, message('x'), { 'content-encoding': 'lzma' }],
    [
      'in another character set',
      415,
      Buffer.from(message('x'), 'utf16le'),
      { 'content-type': 'application/json; charset=utf-16be-x' },
    ],
    [
      'in UTF-16',
      202,
      Buffer.from(message('বাংলা'), 'utf16le'),
      { 'content-type': 'application/json; charset=utf-16' },
    ],
    [
      'with bytes that are no UTF-8',
      202,
      Buffer.concat([
        Buffer.from('{"content":"x'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`","client_message_id":"${randomUUID()}"}`),
      ]),
      {},
    ],
    ['cut off in the middle of JSON', 400, message('x').slice(0, 20), {}],
    ['with two values', 400, `${message('x')}${message('y')}`, {}],
    ['that is a bare word', 400, 'null', {}],
    ['that is a list', 422, '[]', {}],
    ['without a type', 422, message('x'), { 'content-type': '' }],
    ['as plain text', 422, message('x'), { 'content-type': 'text/plain' }],
    ['as XML', 422, '<content>x</content>', { 'content-type': 'application/xml' }],
    ['as a form', 422, 'content=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as a form of many parts without a boundary', 422, 'x', { 'content-type': 'multipart/form-data' }],
    ['with a field twice', 202, `{"content":"a","content":"b","client_message_id":"${randomUUID()}"}`, {}],
    ['that names what objects inherit', 422, `{"__proto__":{"content":"x"},"client_message_id":"${randomUUID()}"}`, {}],
  ])('%s is answered %i', async (_what, status, body, headers) => {
    const answer = await send(body, headers);
    expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
    if (status >= 400) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(PROBLEM_CODES).toContain((JSON.parse(answer.text) as { code: string }).code);
    }
  });

  it.each<[string, string]>([
    ['an unknown method', 'BREW /api/v1/chat/config HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a method of another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['two lengths', 'POST /api/v1/chat/init HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x'],
    [
      'a length and chunks',
      'POST /api/v1/chat/init HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a chunk of no size',
      'POST /api/v1/chat/init HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    ],
    ['a header that breaks off', 'GET /api/v1/chat/config HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n'],
    ['a header without end', `GET /api/v1/chat/config HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['no host', 'GET /api/v1/chat/config HTTP/1.1\r\n\r\n'],
  ])('with %s is refused by its connection', async (_what, text) => {
    expect(await spoken(text)).toMatch(/^HTTP\/1\.1 (400|404|405|431) /);
  });

  it('is over when its connection is; the next one is answered', async () => {
    const { port } = new URL(bridge.url);
    const socket = connect(Number(port), 'localhost');
    socket.write(
      'POST /api/v1/chat/init HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"loc',
    );
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    await TestShopper.open(bridge.url);
  });

  async function spoken(text: string): Promise<string> {
    const socket = connect(Number(new URL(bridge.url).port), 'localhost');
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    socket.on('error', () => undefined); // a reset after the answer
    socket.end(text);
    await new Promise((resolve) => socket.once('close', resolve));
    return heard;
  }

  it.each([
    '/widget/%E0%A4%A',
    '/shop/%00',
    '/api/v1/faq/%E0%A4%A',
    '/api/v1/chat/agents/%FF/picture',
    '/health/%2e%2e/x',
  ])('for %s tells nothing of how it is served', async (path) => {
    const answer = await request(bridge.url).get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/node_modules|\.js:\d+|\bat |\/dist\//);
  });
});
