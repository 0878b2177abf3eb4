/** The webhook as the bridge gets it. */
import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { OdooEvent } from '../../../contract/odoo';
import { signedCalls } from './signed-call';
import { WebhookSender } from './webhook';

const SECRET = 'a shared secret';
const now = () => new Date('2026-11-21T09:12:11.900Z');

interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const event = (number: number): OdooEvent => ({
  id: String(number),
  conversation: 'c',
  number,
  created_at: '2026-11-20T09:00:00Z',
  kind: 'read',
  sequence: number,
});

describe('WebhookSender', () => {
  let server: Server;
  let url: string;
  let received: Received[];
  let answer: () => Promise<number>;
  const log = jest.fn();

  beforeEach(async () => {
    received = [];
    log.mockClear();
    answer = () => Promise.resolve(202);
    server = createServer((request, response) => {
      void text(request).then(async (body) => {
        received.push({ path: request.url, headers: request.headers, body });
        response.writeHead(await answer()).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/shop/` : '';
  });
  afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

  const first = (): Received => {
    const [request] = received;
    if (!request) throw new Error('nothing was sent');
    return request;
  };

  it('signs address, time, nonce and body, and sends them to the contract’s address', async () => {
    const webhook = new WebhookSender(signedCalls(url, SECRET, now), log);
    webhook.send([event(1)]);
    await webhook.idle();
    const { path, headers, body } = first();
    expect(path).toBe('/shop/api/v1/odoo/events');
    const { 'x-storefront-timestamp': time, 'x-storefront-nonce': nonce } = headers;
    expect(time).toBe('1795252331');
    expect(nonce).toMatch(/^[0-9a-f-]{36}$/);
    const signature = createHmac('sha256', SECRET)
      .update(`POST /api/v1/odoo/events\n${String(time)}\n${String(nonce)}\n${body}`)
      .digest('hex');
    expect(headers['x-storefront-signature']).toBe(`sha256=${signature}`);
    expect(JSON.parse(body)).toEqual({ events: [event(1)], typing: [] });
  });

  it('sends what comes during a request with one next request, in order', async () => {
    const webhook = new WebhookSender(signedCalls(url, SECRET, now), log);
    const agent = { id: '6', name: 'Nadia Islam' };
    for (let number = 1; number <= 5; number += 1) webhook.send([event(number)]);
    webhook.typing({ conversation: 'c', agent, is_typing: true });
    webhook.typing({ conversation: 'c', agent, is_typing: false });
    await webhook.idle();
    expect(received).toHaveLength(2);
    const [one, rest] = received.map(({ body }): unknown => JSON.parse(body));
    expect(one).toEqual({ events: [event(1)], typing: [] });
    const typing = [{ conversation: 'c', agent, is_typing: false }];
    expect(rest).toEqual({ events: [2, 3, 4, 5].map(event), typing });
  });

  it('drops a request that is refused or not answered, and goes on', async () => {
    answer = () => Promise.resolve(received.length === 1 ? 401 : 202);
    const webhook = new WebhookSender(signedCalls(url, SECRET, now), log);
    webhook.send([event(1)]);
    webhook.send([event(2)]);
    await webhook.idle();
    expect(received).toHaveLength(2);
    expect(log).toHaveBeenCalledWith('standin.webhook.refused', { status: 401 });
    const away = new WebhookSender(signedCalls('http://127.0.0.1:9', SECRET, now), log);
    away.send([event(3)]);
    await away.idle();
    expect(log).toHaveBeenCalledWith('standin.webhook.failed', expect.anything());
  });
});
