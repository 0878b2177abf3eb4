/** A port in front of a store that counts the bytes which the store sends. */
import { AddressInfo, Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';

export interface CountedConnection {
  readonly url: string;
  /** Bytes that came from the store so far. */
  bytes(): number;
  close(): Promise<void>;
}

export async function countedConnection(storeUrl: string): Promise<CountedConnection> {
  const url = new URL(storeUrl);
  const { hostname, port } = url;
  const open = new Set<Socket>();
  let bytes = 0;
  const server = createServer((client) => {
    const store = connect(Number(port), hostname);
    store.on('data', (part: Buffer) => (bytes += part.length));
    client.pipe(store).pipe(client);
    for (const [one, other] of [
      [client, store],
      [store, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    bytes: () => bytes,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
