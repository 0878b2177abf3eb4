/** A small JSON-RPC server that answers as a test says, and a client for it. Both are closed by `closeAll`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOdooRpc, type OdooRpcSettings } from '../create-odoo-rpc';
import type { OdooRpcClient } from '../odoo-rpc.client';

export const SECRET = 'correct horse battery staple';
export const HELLO = { addon_version: '18.0.1.0.0', odoo_version: '18.0', features: [] };

interface Call {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
/** What a call gets: a result, `{error}`, or whatever the handler does to the socket itself. */
type Answer = { readonly result: unknown } | { readonly error: unknown } | 'handled';
export type Handler = (call: Call, request: IncomingMessage, response: ServerResponse) => Answer;

export class JsonRpcServer {
  readonly calls: Call[] = [];
  readonly paths = new Set<string>();
  sockets = 0;
  private readonly server: Server;

  constructor(handler: Handler) {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        this.paths.add(request.url ?? '');
        if (request.url?.endsWith('/jsonrpc') !== true)
          return void response.writeHead(404).end('<html>not found</html>');
        const call = (JSON.parse(body) as { params: Call }).params;
        this.calls.push(call);
        const answer = call.method === 'authenticate' ? { result: 2 } : handler(call, request, response);
        if (answer !== 'handled') response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer }));
      });
    });
    this.server.on('connection', () => (this.sockets += 1));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  executed(): Call[] {
    return this.calls.filter(({ method }) => method === 'execute_kw');
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const open: { close: () => unknown }[] = [];

export async function setUp(
  handler: Handler,
  settings: Partial<OdooRpcSettings> = {},
): Promise<{ server: JsonRpcServer; rpc: OdooRpcClient }> {
  const server = new JsonRpcServer(handler);
  const url = await server.listen();
  const guard = { pauseMs: 1, failuresToOpen: 50 };
  const rpc = createOdooRpc({
    url,
    db: 'shop',
    login: 'bridge',
    secret: SECRET,
    protocol: 'jsonrpc',
    guard,
    ...settings,
  });
  open.push(rpc, server);
  return { server, rpc };
}

/** What was set up, or handed over to be closed. */
export async function closeAll(...others: { close: () => unknown }[]): Promise<void> {
  for (const one of [...open.splice(0), ...others]) await one.close();
}

export const hello: Handler = () => ({ result: HELLO });

/** The first `count` calls go wrong in this way, later ones are answered. */
export function failing(count: number, fail: (response: ServerResponse, request: IncomingMessage) => void): Handler {
  let failed = 0;
  return (_call, request, response) => {
    if (failed >= count) return { result: HELLO };
    failed += 1;
    fail(response, request);
    return 'handled';
  };
}
