/** Calls as they go out, and the life of the client: shared, bounded, and closed without losing a call. */
import { createOdooRpc } from './create-odoo-rpc';
import { HELLO, JsonRpcServer, SECRET, closeAll, failing, hello, setUp } from './spec/json-rpc-server';

const DENIED = {
  code: 200,
  message: 'Odoo Server Error',
  data: { name: 'odoo.exceptions.AccessDenied', message: 'no' },
};

afterEach(() => closeAll());

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
    await rpc.call('hello', {});
    expect([...server.paths]).toEqual(['/erp/odoo/jsonrpc']);
    await closeAll(rpc, server);
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
