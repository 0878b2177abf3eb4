/** odoo-await behind its guard, against a small XML-RPC server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createOdooRpc } from './create-odoo-rpc';
import type { OdooRpcClient } from './odoo-rpc.client';

const SECRET = 'correct horse battery staple';
const UID = '<value><int>2</int></value>';
const OK = '<value><struct><member><name>ok</name><value><boolean>1</boolean></value></member></struct></value>';

const replyOf = (value: string) =>
  `<?xml version='1.0'?><methodResponse><params><param>${value}</param></params></methodResponse>`;
const faultOf = (code: number, text: string) =>
  `<?xml version='1.0'?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>${code}</int></value></member>` +
  `<member><name>faultString</name><value><string>${text}</string></value></member></struct></value></fault></methodResponse>`;

type Handler = (body: string, response: ServerResponse, request: IncomingMessage) => void;

class XmlRpcServer {
  readonly bodies: string[] = [];
  readonly paths: string[] = [];
  sockets = 0;
  uid = UID;
  private readonly server: Server;

  constructor(handler: Handler) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        this.paths.push(request.url ?? '');
        if (request.url?.endsWith('/common')) return void response.end(replyOf(this.uid));
        this.bodies.push(body);
        handler(body, response, request);
      });
    });
    this.server.on('connection', () => (this.sockets += 1));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const open: { close: () => unknown }[] = [];

async function setUp(handler: Handler, path = ''): Promise<{ server: XmlRpcServer; rpc: OdooRpcClient }> {
  const server = new XmlRpcServer(handler);
  const url = `${await server.listen()}${path}`;
  const guard = { pauseMs: 1, failuresToOpen: 50 };
  const rpc = createOdooRpc({
    url,
    db: 'shop',
    login: 'bridge',
    secret: SECRET,
    protocol: 'xmlrpc',
    concurrency: 3,
    guard,
  });
  open.push(rpc, server);
  return { server, rpc };
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const ok: Handler = (_body, response) => void response.end(replyOf(OK));
const post = (content: string) => Object.freeze({ id: '1', staff: '2', conversation: 'c', content });

describe('XML-RPC', () => {
  it("answers, and leaves the caller's arguments as they were", async () => {
    const { server, rpc } = await setUp(ok);
    const args = post('ধন্যবাদ 😀 <b>&amp;');
    await expect(rpc.call('staff_post', args)).resolves.toEqual({ ok: true });
    expect(args).toEqual(post('ধন্যবাদ 😀 <b>&amp;'));
    expect(server.bodies[0]).toContain('<![CDATA[ধন্যবাদ 😀 <b>&amp;]]>');
  });

  it('keeps to the path of the address', async () => {
    const { server, rpc } = await setUp(ok, '/erp/');
    await rpc.call('staff_post', post('x'));
    expect(server.paths).toEqual(['/erp/xmlrpc/2/common', '/erp/xmlrpc/2/object']);
  });

  it('strips control characters, on which the library would throw', async () => {
    const { server, rpc } = await setUp(ok);
    await rpc.call('staff_post', post('a\u0000\u0008b\ufffe'));
    expect(server.bodies[0]).toContain('<string>ab</string>');
  });

  it('does not let a text write XML of its own', async () => {
    const { server, rpc } = await setUp(ok);
    await rpc.call('staff_post', post('<x ]]> y ]]></string></value><injected/>'));
    const outsideCdata = server.bodies[0]?.replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
    expect(outsideCdata).toContain('<methodName>execute_kw</methodName>');
    expect(outsideCdata).not.toContain('<injected/>');
  });

  it('refuses whole numbers that XML-RPC cannot carry, before sending', async () => {
    const { server, rpc } = await setUp(ok);
    await expect(rpc.call('pull_events', { limit: 2 ** 31 })).rejects.toMatchObject({ code: 'ODOO_INVALID' });
    expect(server.paths).toEqual([]);
  });

  it('opens at most as many sockets as calls are allowed at once, for 200 calls', async () => {
    const { server, rpc } = await setUp(ok);
    await Promise.all(Array.from({ length: 200 }, () => rpc.call('staff_post', post('x'))));
    expect(server.bodies).toHaveLength(200);
    expect(server.sockets).toBeLessThanOrEqual(3);
  });

  it('keeps the caller waiting no longer than the time-out, and drops the socket', async () => {
    let dropped = () => {};
    const socketDropped = new Promise<void>((resolve) => (dropped = resolve));
    const { rpc } = await setUp((_body, _response, request) => request.socket.on('close', dropped));
    await expect(rpc.call('staff_post', post('x'), { timeoutMs: 60 })).rejects.toMatchObject({
      code: 'ODOO_UNREACHABLE',
      cause: { reason: 'TimeoutError' },
    });
    await socketDropped;
  });

  it('turns a refused login, which the library rejects with a text, into an error', async () => {
    const { server, rpc } = await setUp(ok);
    server.uid = '<value><boolean>0</boolean></value>';
    const error: unknown = await rpc.call('staff_post', post('x')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: 'ODOO_CREDENTIALS' });
  });

  it.each<[string, string, number, Handler]>([
    ['ODOO_FORBIDDEN', 'an AccessError', 1, (_body, response) => response.end(faultOf(4, 'You are not allowed'))],
    ['ODOO_INVALID', 'a UserError', 1, (_body, response) => response.end(faultOf(2, 'Contacts require a name'))],
    [
      'ODOO_ADDON',
      'no addon',
      1,
      (_body, response) => response.end(faultOf(2, "Object storefront.chat.bridge doesn't exist")),
    ],
    ['ODOO_FAULT', 'a login page', 1, (_body, response) => response.end('<!DOCTYPE html><title>Log in</title>')],
    ['ODOO_FAULT', 'nothing at all', 1, (_body, response) => response.end('')],
    ['ODOO_FAULT', 'an address that is not there', 1, (_body, response) => response.writeHead(404).end()],
    ['ODOO_UNREACHABLE', 'a proxy alone', 3, (_body, response) => response.writeHead(503).end('<h1>Unavailable</h1>')],
    ['ODOO_UNREACHABLE', 'a reset', 3, (_body, _response, request) => request.socket.resetAndDestroy()],
    [
      'ODOO_UNREACHABLE',
      'half a reply',
      3,
      (_body, response, request) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write(replyOf(OK).slice(0, 60), () => request.socket.destroy());
      },
    ],
  ])('is %s for %s', async (code, _name, tries, handler) => {
    const { server, rpc } = await setUp(handler);
    await expect(rpc.call('staff_post', post('x'))).rejects.toMatchObject({ code });
    expect(server.bodies).toHaveLength(tries);
  });

  it('tells neither the secret nor the text of a message', async () => {
    const { rpc } = await setUp((_body, response) => response.end('<html>'));
    const error: unknown = await rpc.call('staff_post', post('my card is 4111')).catch((reason: unknown) => reason);
    const told = inspect([error, rpc], { depth: 12, showHidden: true });
    expect(told).not.toContain(SECRET);
    expect(told).not.toContain('my card');
  });
});
