/** A plain HTTP server of this machine on a port of its own. */
import { once } from 'node:events';
import { RequestListener, createServer } from 'node:http';

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function listen(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  // A client that keeps its connection would now and then use one that has just been closed.
  server.keepAliveTimeout = 0;
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
