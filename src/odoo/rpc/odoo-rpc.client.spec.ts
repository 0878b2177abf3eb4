/** The client against a small JSON-RPC server with every way of failing that a network and an Odoo have. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createOdooRpc, type OdooRpcSettings } from './create-odoo-rpc';
import type { OdooRpcClient } from './odoo-rpc.client';

const SECRET = 'correct horse battery staple';
const REFUSED = {
  code: 200,
  message: 'Odoo Server Error',
  data: { name: 'odoo.exceptions.AccessError', message: 'no' },
};
const DENIED = {
  code: 200,
  message: 'Odoo Server Error',
  data: { name: 'odoo.exceptions.AccessDenied', message: 'no' },
};
const HELLO = { addon_version: '18.0.1.0.0', odoo_version: '18.0', features: [] };

interface Call {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
/** What a call gets: a result, `{error}`, or whatever the handler does to the socket itself. */
type Answer = { readonly result: unknown } | { readonly error: unknown } | 'handled';
type Handler = (call: Call, request: IncomingMessage, response: ServerResponse) => Answer;

class JsonRpcServer {
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

async function setUp(
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

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const hello: Handler = () => ({ result: HELLO });

/** The first `count` calls go wrong in this way, later ones are answered. */
function failing(count: number, fail: (response: ServerResponse, request: IncomingMessage) => void): Handler {
  let failed = 0;
  return (_call, request, response) => {
    if (failed >= count) return { result: HELLO };
    failed += 1;
    fail(response, request);
    return 'handled';
  };
}

describe('a call', () => {
  it('sends model, method and named arguments as the authenticated user', async () => {
    const { server, rpc } = await setUp(() => ({ result: { acknowledged: 1 } }));
    await expect(rpc.call('ack_events', { event_ids: ['7'] })).resolves.toEqual({ acknowledged: 1 });
    expect(server.calls.map(({ args }) => args)).toEqual([
      ['shop', 'bridge', SECRET, {}],
      ['shop', 2, SECRET, 'storefront.chat.bridge', 'ack_events', [], { event_ids: ['7'] }],
    ]);
  });

  it('authenticates once for all that wait', async () => {
    const { server, rpc } = await setUp(hello);
    await Promise.all(Array.from({ length: 20 }, () => rpc.call('hello', {})));
    await rpc.call('hello', {});
    expect(server.calls.filter(({ method }) => method === 'authenticate')).toHaveLength(1);
  });

  it('keeps to the path of the address', async () => {
    const server = new JsonRpcServer(hello);
    const url = `${await server.listen()}/erp/odoo/`;
    const rpc = createOdooRpc({ url, db: 'shop', login: 'bridge', secret: SECRET, protocol: 'jsonrpc' });
    open.push(rpc, server);
    await rpc.call('hello', {});
    expect([...server.paths]).toEqual(['/erp/odoo/jsonrpc']);
  });

  it("does not touch the caller's arguments, and strips control characters from what it sends", async () => {
    const { server, rpc } = await setUp(() => ({ result: { ok: true } }));
    const args = Object.freeze({ id: '1', staff: '2', conversation: 'c', content: 'a\u0000b\u0007' });
    await rpc.call('staff_post', args);
    expect(args.content).toBe('a\u0000b\u0007');
    expect(server.executed()[0]?.args[6]).toEqual({ id: '1', staff: '2', conversation: 'c', content: 'ab' });
  });

  it('opens at most as many sockets as calls are allowed at once, for 200 calls', async () => {
    const { server, rpc } = await setUp(hello, { concurrency: 3 });
    await Promise.all(Array.from({ length: 200 }, () => rpc.call('hello', {})));
    expect(server.executed()).toHaveLength(200);
    expect(server.sockets).toBeLessThanOrEqual(3);
  });

  it('authenticates anew when the remembered user is refused', async () => {
    let refusals = 1;
    const { server, rpc } = await setUp(() =>
      server.executed().length > 1 && refusals-- > 0 ? { error: DENIED } : { result: HELLO },
    );
    await rpc.call('hello', {});
    await expect(rpc.call('hello', {})).resolves.toEqual(HELLO);
    expect(server.calls.filter(({ method }) => method === 'authenticate')).toHaveLength(2);
  });

  it('refuses an answer of another shape', async () => {
    const { rpc } = await setUp(() => ({ result: [] }));
    await expect(rpc.call('push', { operations: [] })).rejects.toMatchObject({ code: 'ODOO_FAULT', retryable: false });
  });
});

describe('when the network fails', () => {
  it('retries a refused connection and gives up after three tries', async () => {
    const { server, rpc } = await setUp(hello);
    server.close();
    const began = performance.now();
    await expect(rpc.call('hello', {})).rejects.toMatchObject({
      code: 'ODOO_UNREACHABLE',
      retryable: true,
      cause: { reason: 'ECONNREFUSED' },
    });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each<[string, (response: ServerResponse, request: IncomingMessage) => void]>([
    ['a reset', (_response, request) => request.socket.resetAndDestroy()],
    ['half a reply', (response, request) => response.write('{"jsonrpc":', () => request.socket.destroy())],
    ['a proxy without Odoo behind it', (response) => response.writeHead(503).end('<h1>Service Unavailable</h1>')],
  ])('gets its answer after %s', async (_name, fail) => {
    const { server, rpc } = await setUp(failing(2, fail));
    await expect(rpc.call('hello', {})).resolves.toEqual(HELLO);
    expect(server.executed()).toHaveLength(3);
  });

  it('gives up after three lost replies, having sent the same operations each time', async () => {
    const { server, rpc } = await setUp(failing(9, (_response, request) => request.socket.destroy()));
    await expect(
      rpc.call('push', { operations: [{ kind: 'faq_counts', id: 'op-1', counts: [] }] }),
    ).rejects.toMatchObject({
      code: 'ODOO_UNREACHABLE',
    });
    const [first, ...others] = server.executed();
    expect(others).toEqual([first, first]);
  });

  it('keeps the caller waiting no longer than the time-out when Odoo hangs', async () => {
    const { server, rpc } = await setUp(() => 'handled');
    const began = performance.now();
    await expect(rpc.call('hello', {}, { timeoutMs: 60 })).rejects.toMatchObject({ cause: { reason: 'TimeoutError' } });
    expect(performance.now() - began).toBeLessThan(500);
    expect(server.executed()).toHaveLength(1);
  });

  it('counts the wait for a turn into the time-out', async () => {
    const { rpc } = await setUp(() => 'handled', { concurrency: 1 });
    const calls = await Promise.allSettled([1, 2].map(() => rpc.call('hello', {}, { timeoutMs: 50 })));
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('fails fast while the breaker is open', async () => {
    const { server, rpc } = await setUp(
      failing(99, (_response, request) => request.socket.destroy()),
      {
        guard: { pauseMs: 1, failuresToOpen: 2, openMs: 60_000 },
      },
    );
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_UNREACHABLE' });
    const asked = server.calls.length;
    const error: unknown = await rpc.call('hello', {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ODOO_UNREACHABLE', retryAfterMs: expect.any(Number) as number });
    expect(server.calls).toHaveLength(asked);
  });
});

describe('when Odoo refuses', () => {
  it('never retries', async () => {
    const { server, rpc } = await setUp(() => ({ error: REFUSED }));
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_FORBIDDEN' });
    expect(server.executed()).toHaveLength(1);
  });

  it.each([
    ['a login page', 200, '<!DOCTYPE html><title>Log in</title>'],
    ['garbage', 200, '{"jsonrpc": "2.0", "id": 1, "result": {'],
    ['another JSON', 200, '{"status": "ok"}'],
    ['an address that is not there', 404, 'nothing here'],
    ['an internal error without words', 500, ''],
  ])('says that it is not Odoo that answers with %s', async (_name, status, text) => {
    const { server, rpc } = await setUp(failing(9, (response) => response.writeHead(status).end(text)));
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_FAULT', level: 'error' });
    expect(server.executed()).toHaveLength(1);
  });

  it('tells neither the secret nor the text of a message', async () => {
    const { rpc } = await setUp((call) => ({
      error: { data: { name: 'odoo.exceptions.ValidationError', message: JSON.stringify(call.args), debug: SECRET } },
    }));
    const post = { id: '1', staff: '2', conversation: 'c', content: 'my card is 4111' };
    const error: unknown = await rpc.call('staff_post', post).catch((reason: unknown) => reason);
    const told = inspect([error, rpc], { depth: 12, showHidden: true });
    expect(told).toContain('ODOO_INVALID');
    expect(told).not.toContain(SECRET);
    expect(told).not.toContain('4111');
  });
});

describe('the client', () => {
  it('throws nothing before the first call, whatever the address', async () => {
    const rpc = createOdooRpc({ url: 'localhost', db: '', login: '', secret: '', protocol: 'auto' });
    await expect(rpc.call('hello', {})).rejects.toMatchObject({ code: 'ODOO_FAULT' });
    await rpc.close();
  });

  it('counts every call once, with how it ended', async () => {
    const onCall = jest.fn();
    const { rpc } = await setUp(
      failing(2, (_response, request) => request.socket.destroy()),
      { onCall },
    );
    await rpc.call('hello', {});
    await expect(rpc.call('push', { operations: [] })).rejects.toThrow();
    expect(onCall.mock.calls).toEqual([
      ['hello', 'ok', expect.any(Number)],
      ['push', 'ODOO_FAULT', expect.any(Number)],
    ]);
  });

  it('verifies address, credentials and addon in one go', async () => {
    const version = { server_version: '18.0', server_serie: '18.0' };
    const { rpc } = await setUp(({ method }) => ({ result: method === 'version' ? version : HELLO }));
    await expect(rpc.verify()).resolves.toEqual({ version: { series: '18.0', major: 18, full: '18.0' }, hello: HELLO });
  });

  it('waits for the calls under way when it closes', async () => {
    const { rpc } = await setUp((_call, _request, response) => {
      setTimeout(() => response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: HELLO })), 20);
      return 'handled';
    });
    const call = rpc.call('hello', {});
    await new Promise(setImmediate);
    await rpc.close();
    await expect(call).resolves.toEqual(HELLO);
  });
});
