/** A half-open connection: both ends must notice soon, and nothing waits for it. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const CONTAINERS_WAIT_MS = 10_000;

/** A shopper who only reads learns by silence that the line is dead: an answer may be late by that much. */
const SILENCE_AT_MOST_MS = 15_000;

describe('a half-dead line', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge();
  });
  afterAll(() => bridge.stop());

  it('is silent for a quarter of a minute at most before the client gives it up', async () => {
    const answer = await fetch(`${bridge.url}/api/v1/socket/?EIO=4&transport=polling`);
    const open = JSON.parse((await answer.text()).slice(1)) as { pingInterval: number; pingTimeout: number };
    expect(open.pingInterval + open.pingTimeout).toBeLessThanOrEqual(SILENCE_AT_MOST_MS);
  });

  it('does not hold up a shutdown', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const deaf = await halfDeadLine(bridge.port, shopper.session.session_token);
    const began = Date.now();
    await bridge.stop('SIGTERM');
    expect(Date.now() - began).toBeLessThan(CONTAINERS_WAIT_MS / 2);
    expect(bridge.process.exitCode).toBe(0);
    deaf.destroy();
  });
});

/** Joins like a browser, then neither hears nor answers, nor hangs up. */
async function halfDeadLine(port: number, token: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write(
    [
      'GET /api/v1/socket/?EIO=4&transport=websocket HTTP/1.1',
      `Host: localhost:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
  );
  await once(socket, 'data');
  socket.write(textFrame(`40/chat,${JSON.stringify({ session_token: token })}`));
  await once(socket, 'data');
  return socket;
}

/** A masked text frame of RFC 6455; the mask of zeros leaves the text as it is. */
function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const length = Buffer.from([0xfe, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([0x81]), length, Buffer.alloc(4), body]);
}
