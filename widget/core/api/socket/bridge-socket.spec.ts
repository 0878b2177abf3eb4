/** The socket against a real Socket.IO server that can fall silent. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import WebSocketOfNode from 'ws';
import { REAL_TIMERS } from '../../time/timers.port';
import type { Timers } from '../../time/timers.port';
import type { SocketEvents } from '../chat-client.port';
import { BridgeSocket } from './bridge-socket';

/** Unlike the other times of the socket, so that it is known among them. */
const PATIENCE_MS = 4_321;

describe('a socket that looks up', () => {
  const http = createServer();
  const server = new Server(http, { path: '/api/v1/socket' });
  let deaf = false;
  let probes = 0;
  let socket: BridgeSocket;
  const heard: string[] = [];
  let look: () => void = () => undefined;
  /** Runs out when a test says so, for a busy machine is slow to answer; null while no answer is awaited. */
  const patience: { end: (() => void) | null } = { end: null };
  const timers: Timers = {
    ...REAL_TIMERS,
    after: (milliseconds, act) => {
      if (milliseconds !== PATIENCE_MS) return REAL_TIMERS.after(milliseconds, act);
      patience.end = act;
      return () => {
        patience.end = null;
        look();
      };
    },
  };

  beforeAll(async () => {
    server.of('/chat').on('connection', (socket) =>
      socket.on('chat.read', (frame: unknown, acknowledge?: (answer: unknown) => void) => {
        probes += 1;
        if (!deaf) acknowledge?.(frame);
        look();
      }),
    );
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    socket = new BridgeSocket(
      `http://127.0.0.1:${port}`,
      timers,
      (url) => new WebSocketOfNode(url) as unknown as WebSocket,
      PATIENCE_MS,
    );
    const hear = (what: string) => () => {
      heard.push(what);
      look();
    };
    const silent = () => undefined;
    const events: SocketEvents = {
      up: hear('up'),
      down: hear('down'),
      refused: silent,
      'chat.message': silent,
      'chat.typing': silent,
      'chat.agent_joined': silent,
      'chat.ended': silent,
      'chat.queue': silent,
      'chat.status': silent,
      'chat.ticket': silent,
    };
    socket.open(() => ({ session_token: 'any' }), events);
    await until(() => heard.includes('up'));
  });
  afterAll(() => {
    socket.close();
    return server.close();
  });

  async function until(there: () => boolean): Promise<void> {
    while (!there()) await new Promise<void>((resolve) => (look = resolve));
  }

  it('proves that it is alive when asked to reconnect, and is kept', async () => {
    socket.reconnect();
    await until(() => probes === 1 && patience.end === null);
    expect(socket.connected).toBe(true);
    expect(heard).toEqual(['up']);
  });

  it('is given up and opened again when it does not answer in time', async () => {
    deaf = true;
    socket.reconnect();
    await until(() => probes === 2);
    patience.end?.();
    await until(() => heard.includes('down'));
    deaf = false;
    await until(() => heard.filter((what) => what === 'up').length === 2);
    expect(socket.connected).toBe(true);
  });
});
