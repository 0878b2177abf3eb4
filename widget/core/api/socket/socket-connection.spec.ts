/** The connection against a real Socket.IO server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Server } from 'socket.io';
import WebSocketOfNode from 'ws';
import { REAL_TIMERS } from '../../time/timers.port';
import { UnreachableError } from '../client.errors';
import { SocketConnection } from './socket-connection';

type Heard = [string, unknown?];

describe('a connection to a Socket.IO server', () => {
  const http = createServer();
  const server = new Server(http, { path: '/api/v1/socket', pingInterval: 60, pingTimeout: 5_000 });
  const open: SocketConnection[] = [];
  let address = '';

  beforeAll(async () => {
    server.of('/chat').use((socket, next) => {
      if (socket.handshake.auth['session_token'] === 'good') return next();
      next(Object.assign(new Error('no'), { data: { code: 'AUTH.SESSION_INVALID' } }));
    });
    server.of('/chat').on('connection', (socket) => {
      socket.emit('chat.message', { content: 'আসসালামু, "you"' });
      socket.on('chat.send', (frame: unknown, acknowledge: (answer: unknown) => void) => acknowledge({ got: frame }));
      socket.on('chat.typing', (frame: unknown) => socket.emit('echo', frame));
      socket.on('hang up', () => socket.disconnect(true));
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/api/v1/socket/?EIO=4&transport=websocket`;
  });
  afterEach(() => open.splice(0).forEach((connection) => connection.close()));
  afterAll(() => server.close());

  function connect(token = 'good') {
    const heard: Heard[] = [];
    const waiting: (() => void)[] = [];
    const hear = (...what: Heard) => {
      heard.push(what);
      waiting.splice(0).forEach((look) => look());
    };
    const connection = new SocketConnection({
      address,
      namespace: '/chat',
      auth: () => ({ session_token: token }),
      timers: REAL_TIMERS,
      makeSocket: (url) => new WebSocketOfNode(url) as unknown as WebSocket,
      events: {
        joined: () => hear('joined'),
        lost: () => hear('lost'),
        refused: (reason) => hear('refused', reason),
        event: (name, payload) => hear(name, payload),
      },
    });
    open.push(connection);
    connection.open();
    const until = async (name: string, times = 1) => {
      while (heard.filter(([what]) => what === name).length < times)
        await new Promise<void>((look) => waiting.push(look));
      return heard.filter(([what]) => what === name)[times - 1]?.[1];
    };
    return { connection, heard, until };
  }

  it('joins with its token and hears events', async () => {
    const { connection, until } = connect();
    expect(await until('chat.message')).toEqual({ content: 'আসসালামু, "you"' });
    expect(connection.isJoined).toBe(true);
  });

  it('is told why it is not let in, and does not come back by itself', async () => {
    const { connection, heard, until } = connect('bad');
    expect(await until('refused')).toEqual({ code: 'AUTH.SESSION_INVALID' });
    expect(connection.isJoined).toBe(false);
    expect(heard).toHaveLength(1);
  });

  it('says things and asks things', async () => {
    const { connection, until } = connect();
    await until('joined');
    connection.say('chat.typing', { is_typing: true });
    expect(await until('echo')).toEqual({ is_typing: true });
    expect(await connection.ask('chat.send', { content: 'a' }, 1_000)).toEqual({ got: { content: 'a' } });
  });

  it('answers pings, so that the server keeps it', async () => {
    const { connection, heard, until } = connect();
    await until('joined');
    for (let round = 0; round < 6; round += 1) {
      await new Promise<void>((resolve) =>
        server.of('/chat').sockets.forEach((socket) => socket.conn.once('heartbeat', resolve)),
      );
    }
    expect(connection.isJoined).toBe(true);
    expect(heard.filter(([what]) => what === 'lost')).toEqual([]);
  });

  it('comes back after the server closed it, and fails what was asked meanwhile', async () => {
    const { connection, until } = connect();
    await until('joined');
    const asked = connection.ask('nobody answers', {}, 5_000);
    connection.say('hang up', {});
    await expect(asked).rejects.toBeInstanceOf(UnreachableError);
    await until('joined', 2);
  });

  it('gives the connection up when an answer is overdue', async () => {
    const { connection, until } = connect();
    await until('joined');
    await expect(connection.ask('nobody answers', {}, 30)).rejects.toBeInstanceOf(UnreachableError);
    await until('lost');
    await until('joined', 2);
  });
});
