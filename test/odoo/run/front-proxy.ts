/** One address for Odoo's pages and its websocket, which an Odoo of several workers has on two ports. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

const HOST = '127.0.0.1';

export interface FrontProxy {
  readonly url: string;
  close(): Promise<void>;
}

export async function startFrontProxy(ports: {
  readonly http: number;
  readonly websocket: number;
}): Promise<FrontProxy> {
  const server = createServer((incoming, response) => {
    const { method, url: path, headers } = incoming;
    const outgoing = request({ host: HOST, port: ports.http, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  const open = new Set<Socket>();
  server.on('upgrade', (incoming: IncomingMessage, browser: Socket, first: Buffer) => {
    const odoo = connect(ports.websocket, HOST, () => {
      odoo.write(headOf(incoming));
      odoo.write(first);
      browser.pipe(odoo).pipe(browser);
    });
    for (const socket of [browser, odoo]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        browser.destroy();
        odoo.destroy();
      });
    }
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${port}`,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
