/** Somebody else's shop: one page of plain HTML on an origin of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface ForeignShop {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param policy content security policy of the page; empty for none
 * @param headers others that the page comes with
 */
export async function startForeignShop(
  html: string,
  policy = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<ForeignShop> {
  const server = createServer((_request, response) => {
    if (policy !== '') response.setHeader('Content-Security-Policy', policy);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
