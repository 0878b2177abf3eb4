import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { LocalServer, listen } from '../../test/support/local-server';
import { bodyWithin, shallowBody } from './body-rules';

describe('a body', () => {
  let server: LocalServer;
  beforeAll(async () => {
    const app = express();
    app.use(bodyWithin(50), express.json(), express.urlencoded({ extended: true }), shallowBody);
    app.post('/', (request, response) => void response.json(request.body));
    server = await listen(app);
  });
  afterAll(() => server.close());

  /** All that the server says to a request that stops in the middle of its body, until it hangs up. */
  async function saidTo(half: string, ...headers: string[]): Promise<string> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(['POST / HTTP/1.1', 'Host: localhost', ...headers, '', half].join('\r\n'));
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(socket, 'close');
    return said;
  }

  it.each([
    ['of a length', '{"a":', ['Content-Type: application/json', 'Content-Length: 1000']],
    ['in chunks', '5\r\n{"a":\r\n', ['Content-Type: application/json', 'Transfer-Encoding: chunked']],
    ['of a form', 'a=', ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 1000']],
  ])('%s that does not arrive is answered as a problem, and the connection closed', async (_what, half, headers) => {
    const said = await saidTo(half, ...headers);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(said).toContain('application/problem+json');
    expect(said).toContain('REQUEST.TIMEOUT');
  });

  it('that arrives in time is taken', async () => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":[1]}' };
    expect(await (await fetch(server.url, sent)).json()).toEqual({ a: [1] });
  });
});
