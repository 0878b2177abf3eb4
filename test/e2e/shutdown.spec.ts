/** A bridge that is asked to go: it says goodbye, but waits for nobody who is not there any more. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const CONTAINERS_WAIT_MS = 10_000;

describe('a shutdown', () => {
  it('is not held up by a shopper whose line is dead', async () => {
    const bridge = await startBridge();
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
