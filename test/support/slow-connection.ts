/** A line to a store that carries so many bytes a second, each way of each connection. */
import { AddressInfo, Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const PIECE_BYTES = 16 * 1024;

export interface SlowConnection {
  readonly url: string;
  close(): Promise<void>;
}

export async function slowConnection(storeUrl: string, bytesPerSecond: number): Promise<SlowConnection> {
  const url = new URL(storeUrl);
  const { hostname, port } = url;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const store = connect(Number(port), hostname);
    for (const socket of [client, store]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
    void carry(client, store, bytesPerSecond);
    void carry(store, client, bytesPerSecond);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function carry(from: Socket, to: Socket, bytesPerSecond: number): Promise<void> {
  try {
    for await (const part of from as AsyncIterable<Buffer>)
      for (let at = 0; at < part.length; at += PIECE_BYTES) {
        const piece = part.subarray(at, at + PIECE_BYTES);
        if (piece.length > PIECE_BYTES / 2) await pause((piece.length / bytesPerSecond) * 1000);
        to.write(piece);
      }
  } catch {
    // the end that broke is told by its socket
  }
  to.destroy();
}
