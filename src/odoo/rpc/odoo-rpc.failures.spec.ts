/** Failures of the network and of Odoo, each with the error that a caller gets. */
import { inspect } from 'node:util';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HELLO, SECRET, closeAll, failing, hello, setUp } from './spec/json-rpc-server';

const REFUSED = {
  code: 200,
  message: 'Odoo Server Error',
  data: { name: 'odoo.exceptions.AccessError', message: 'no' },
};

afterEach(() => closeAll());

describe('when the network fails', () => {
  it('retries a refused connection and gives up after three tries', async () => {
    const { server, rpc } = await setUp(hello);
    server.close();
    await expect(rpc.call('hello', {})).rejects.toMatchObject({
      code: 'ODOO_UNREACHABLE',
      retryable: true,
      cause: { reason: 'ECONNREFUSED' },
    });
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
    await expect(rpc.call('hello', {}, { timeoutMs: 500 })).rejects.toMatchObject({
      cause: { reason: 'TimeoutError' },
    });
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
    expect(told).not.toContain('my card');
  });
});
