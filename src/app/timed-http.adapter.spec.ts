import { once } from 'node:events';
import type { Server } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { TimedHttpAdapter } from './timed-http.adapter';

describe('the HTTP server', () => {
  let server: Server;
  beforeAll(async () => {
    const adapter = new TimedHttpAdapter({ headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 });
    adapter.initHttpServer();
    adapter.post('/', () => undefined);
    server = adapter.getHttpServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  it.each([
    ['says nothing', ''],
    ['stops in its headers', 'POST / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['stops in its body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf'],
  ])('hangs up on a client that %s', async (_what, words) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume().write(words);
    await once(socket, 'close');
  });
});
