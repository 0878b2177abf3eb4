/** Clients of a real Engine.IO server that read, and that do not. */
import { once } from 'node:events';
import { Agent, IncomingMessage, createServer, get } from 'node:http';
import { AddressInfo, Socket as TcpSocket, connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { Server } from 'socket.io';
import { MOST_BYTES, EngineSocket, backlogOf, boundBacklog, isBehind, untilRead } from './socket-backlog';

const PIECE = 'x'.repeat(48 * 1024);
/** More than the system buffers for a connection. */
const PIECES = 600;
/** More than that at once. */
const UNREAD = 'x'.repeat(32 * 1024 * 1024);
const NEVER_MS = 600_000;

type TestedSocket = EngineSocket & { send(data: string): void };

describe('a client', () => {
  const http = createServer();
  const server = new Server(http, { pingInterval: NEVER_MS, pingTimeout: NEVER_MS });
  const agent = new Agent({ maxSockets: 100 });
  let tcp: TcpSocket | undefined;
  const port = () => (http.address() as AddressInfo).port;

  beforeAll(async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
  });
  afterEach(() => tcp?.destroy());
  afterAll(() => {
    agent.destroy();
    http.closeAllConnections();
    return server.close();
  });

  const connected = async (): Promise<TestedSocket> => {
    const [socket] = (await once(server.engine, 'connection')) as [TestedSocket];
    boundBacklog(socket);
    return socket;
  };

  async function byWebSocket(): Promise<{ socket: TestedSocket; client: TcpSocket }> {
    const client = connect({ port: port(), host: '127.0.0.1' });
    tcp = client.on('error', () => undefined);
    const lines = ['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', 'Host: localhost', 'Upgrade: websocket'];
    const more = ['Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    client.write([...lines, ...more, '\r\n'].join('\r\n'));
    return { socket: await connected(), client };
  }

  const answerTo = (query: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`http://127.0.0.1:${port()}/socket.io/?EIO=4&transport=polling${query}`, { agent }, resolve).once(
        'error',
        reject,
      );
    });

  async function byPolling(): Promise<{ socket: TestedSocket; poll: () => Promise<IncomingMessage> }> {
    const [socket, first] = await Promise.all([connected(), answerTo('')]);
    let opened = '';
    for await (const piece of first as AsyncIterable<Buffer>) opened += piece.toString();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    return { socket, poll: () => answerTo(`&sid=${sid}`) };
  }

  /** Sends until the socket is closed; returns the most that waited. */
  async function sendAll(socket: TestedSocket, each: () => Promise<unknown> = turn): Promise<number> {
    let most = 0;
    for (let sent = 0; sent < PIECES && socket.readyState === 'open'; sent += 1) {
      socket.send(PIECE);
      most = Math.max(most, socket.readyState === 'open' ? backlogOf(socket) : 0);
      await each();
    }
    return most;
  }

  const expectBounded = (socket: TestedSocket, most: number) => {
    expect(socket.readyState).toBe('closed');
    expect(most).toBeGreaterThan(MOST_BYTES);
    expect(most).toBeLessThan(MOST_BYTES + 2 * PIECE.length);
  };

  it('that does not read is cut off before much waits for it, and its connection is let go', async () => {
    const { socket, client } = await byWebSocket();
    client.pause();
    expectBounded(socket, await sendAll(socket));
    client.resume();
    await once(client, 'close');
  });

  it('that does not poll is cut off as well', async () => {
    const { socket } = await byPolling();
    expectBounded(socket, await sendAll(socket));
  });

  it('that polls without reading the answers is cut off as well', async () => {
    const { socket, poll } = await byPolling();
    const asked = once(socket.transport as never, 'ready');
    const answer = poll(); // nobody reads it
    await asked;
    socket.send(UNREAD);
    const unread = (await answer).on('error', () => undefined);
    expect(backlogOf(socket)).toBeGreaterThan(MOST_BYTES);
    socket.send('one more');
    expect(socket.readyState).toBe('closed');
    await new Promise((resolve) => unread.resume().once('close', resolve));
    expect(unread.complete).toBe(false);
  });

  it.each([['by WebSocket'], ['by polling']])(
    'that reads %s gets everything; whoever sends waits for it',
    async (how) => {
      let socket: TestedSocket;
      let read = 0;
      if (how === 'by WebSocket') {
        const { socket: opened, client } = await byWebSocket();
        client.on('data', (piece: Buffer) => (read += piece.length));
        socket = opened;
      } else {
        const { socket: opened, poll } = await byPolling();
        socket = opened;
        void (async () => {
          while (socket.readyState === 'open')
            for await (const piece of (await poll()) as AsyncIterable<Buffer>) read += piece.length;
        })().catch(() => undefined);
      }
      for (let sent = 0; sent < PIECES; sent += 1) {
        socket.send(PIECE);
        await untilRead(socket);
        expect(isBehind(socket)).toBe(false);
      }
      while (read < PIECES * PIECE.length) await turn();
      expect(socket.readyState).toBe('open');
      socket.close(true);
    },
  );

  it('that reads gets one message that is longer than all that may wait', async () => {
    const { socket, client } = await byWebSocket();
    let read = 0;
    client.on('data', (piece: Buffer) => (read += piece.length));
    socket.send('x'.repeat(4 * MOST_BYTES));
    await untilRead(socket);
    socket.send('bye');
    while (read < 4 * MOST_BYTES) await turn();
    expect(socket.readyState).toBe('open');
  });

  it('that takes nothing is waited for so long, and then cut off', async () => {
    const { socket, client } = await byWebSocket();
    client.pause();
    socket.send(UNREAD);
    await expect(untilRead(socket, 1)).rejects.toThrow('gone');
    expect(socket.readyState).toBe('closed');
  });

  it('that is gone is waited for no longer', async () => {
    const { socket, client } = await byWebSocket();
    client.pause();
    socket.send(UNREAD);
    const closed = once(socket as never, 'close');
    const waiting = untilRead(socket, NEVER_MS);
    client.destroy();
    await Promise.allSettled([waiting, closed]);
    await expect(untilRead(socket, NEVER_MS)).rejects.toThrow('gone');
  });
});
