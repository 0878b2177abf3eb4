/** JSON-2 against a small server that answers as Odoo 19 does, and the choice between it and JSON-RPC. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOdooRpc } from './create-odoo-rpc';
import type { OdooRpcClient } from './odoo-rpc.client';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const HELLO = { addon_version: '19.0.1.0.0', odoo_version: '19.0', features: [] };
const UNAUTHORIZED = { name: 'werkzeug.exceptions.Unauthorized', message: 'Invalid apikey', debug: 'Traceback' };

interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

const open: { close: () => unknown }[] = [];
let seen: Seen[] = [];

/** Paths and what they answer; a path that is not named is not found. */
async function odoo(answers: Readonly<Record<string, readonly [number, unknown]>>): Promise<string> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const path = request.url ?? '';
      seen.push({ path, headers: request.headers, body: body.startsWith('{') ? JSON.parse(body) : body });
      const [status, answer] = answers[path] ?? [404, null];
      response.writeHead(status).end(answer === null ? '<html>Not Found</html>' : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => (server.close(), server.closeAllConnections()) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(url: string, protocol: 'auto' | 'json2', secret = KEY): OdooRpcClient {
  const rpc = createOdooRpc({ url, db: 'shop', login: 'bridge', secret, protocol, guard: { pauseMs: 1 } });
  open.unshift(rpc);
  return rpc;
}

beforeEach(() => (seen = []));
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const V19 = { '/web/version': [200, { version_info: [19, 0, 0, 'final', 0, ''], version: '19.0' }] } as const;
const JSON2 = {
  '/json/2/res.users/context_get': [200, { uid: 2 }],
  '/json/2/storefront.chat.bridge/hello': [200, HELLO],
} as const;
const JSON_RPC = { '/jsonrpc': [200, { jsonrpc: '2.0', id: 1, result: { ...HELLO, server_serie: '18.0' } }] } as const;

describe('JSON-2', () => {
  it('sends the key, the database and named arguments only', async () => {
    const url = await odoo({ '/json/2/storefront.chat.bridge/ack_events': [200, { acknowledged: 1 }] });
    await expect(client(url, 'json2').call('ack_events', { event_ids: ['7'] })).resolves.toEqual({ acknowledged: 1 });
    expect(seen[0]).toMatchObject({
      headers: { authorization: `bearer ${KEY}`, 'x-odoo-database': 'shop', 'content-type': 'application/json' },
      body: { event_ids: ['7'] },
    });
  });

  it('says that the key was refused', async () => {
    const url = await odoo({ '/json/2/storefront.chat.bridge/hello': [401, UNAUTHORIZED] });
    await expect(client(url, 'json2').call('hello', {})).rejects.toMatchObject({ code: 'ODOO_CREDENTIALS' });
    expect(seen).toHaveLength(1);
  });

  it('does not take a secret that no header can carry for an outage', async () => {
    const url = await odoo({});
    await expect(client(url, 'json2', 'a\nb').call('hello', {})).rejects.toMatchObject({ code: 'ODOO_FAULT' });
  });
});

describe('auto', () => {
  it('takes JSON-2 on Odoo 19 with an API key', async () => {
    const rpc = client(await odoo({ ...V19, ...JSON2 }), 'auto');
    await expect(rpc.call('hello', {})).resolves.toEqual(HELLO);
    await rpc.call('hello', {});
    expect(seen.map(({ path }) => path)).toEqual([
      '/web/version',
      '/json/2/res.users/context_get',
      '/json/2/storefront.chat.bridge/hello',
      '/json/2/storefront.chat.bridge/hello',
    ]);
  });

  it('falls back to JSON-RPC when JSON-2 refuses the key', async () => {
    const refused = { '/json/2/res.users/context_get': [401, UNAUTHORIZED] } as const;
    const uid = { '/jsonrpc': [200, { jsonrpc: '2.0', id: 1, result: 2 }] } as const;
    const rpc = client(await odoo({ ...V19, ...refused, ...uid }), 'auto');
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_FAULT' });
    expect(seen.filter(({ path }) => path === '/jsonrpc')).toHaveLength(2);
  });

  it('takes JSON-RPC on Odoo 19 with a password, and never shows it to JSON-2', async () => {
    const rpc = client(await odoo({ ...V19, ...JSON2, ...JSON_RPC }), 'auto', 'a password');
    await rpc.call('hello', {}).catch(() => undefined);
    expect(seen.some(({ path }) => path.startsWith('/json/2'))).toBe(false);
  });

  it('takes JSON-RPC on Odoo 18', async () => {
    const rpc = client(await odoo(JSON_RPC), 'auto');
    await expect(rpc.version()).resolves.toMatchObject({ major: 18 });
    await rpc.call('hello', {}).catch(() => undefined);
    expect(new Set(seen.map(({ path }) => path))).toEqual(new Set(['/web/version', '/jsonrpc']));
  });

  it('asks again after a start without Odoo', async () => {
    const rpc = client(await odoo({ '/web/version': [502, null] }), 'auto');
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_UNREACHABLE' });
    expect(seen).toHaveLength(3);
  });

  it('says that no Odoo is there', async () => {
    const rpc = client(await odoo({}), 'auto');
    await expect(rpc.version()).rejects.toMatchObject({ code: 'ODOO_FAULT' });
    expect(seen.map(({ path }) => path)).toEqual(['/web/version', '/jsonrpc', '/xmlrpc/2/common']);
  });
});
