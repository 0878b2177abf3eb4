/** The ring as the bridge gets it. */
import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { OdooEvent } from '../../../contract/odoo';
import { Bell } from './webhook';

const SECRET = 'a shared secret';
const now = () => new Date('2026-11-21T09:12:11.900Z');

interface Rung {
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

describe('Bell', () => {
  let server: Server;
  let url: string;
  let rings: Rung[];
  let answer: () => Promise<number>;
  const log = jest.fn();

  beforeEach(async () => {
    rings = [];
    log.mockClear();
    answer = () => Promise.resolve(202);
    server = createServer((request, response) => {
      void text(request).then(async (body) => {
        rings.push({ path: request.url, headers: request.headers, body });
        response.writeHead(await answer()).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/shop/` : '';
  });
  afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

  const first = (): Rung => {
    const [ring] = rings;
    if (!ring) throw new Error('nobody rang');
    return ring;
  };

  it('signs time, nonce and body, and rings at the contract’s address', async () => {
    const bell = new Bell(url, SECRET, log, now);
    bell.ring([event(1)]);
    await bell.quiet();
    const { path, headers, body } = first();
    expect(path).toBe('/shop/api/v1/odoo/events');
    const { 'x-storefront-timestamp': time, 'x-storefront-nonce': nonce } = headers;
    expect(time).toBe('1795252331');
    expect(nonce).toMatch(/^[0-9a-f-]{36}$/);
    const signature = createHmac('sha256', SECRET)
      .update(`${String(time)}.${String(nonce)}.${body}`)
      .digest('hex');
    expect(headers['x-storefront-signature']).toBe(`sha256=${signature}`);
    expect(JSON.parse(body)).toEqual({ events: [event(1)], typing: [] });
  });

  it('sends what comes while it rings with one next ring, in order', async () => {
    const bell = new Bell(url, SECRET, log, now);
    const agent = { id: '6', name: 'Nadia Islam' };
    for (let number = 1; number <= 5; number += 1) bell.ring([event(number)]);
    bell.typing({ conversation: 'c', agent, is_typing: true });
    bell.typing({ conversation: 'c', agent, is_typing: false });
    await bell.quiet();
    expect(rings).toHaveLength(2);
    const [one, rest] = rings.map(({ body }): unknown => JSON.parse(body));
    expect(one).toEqual({ events: [event(1)], typing: [] });
    const typing = [{ conversation: 'c', agent, is_typing: false }];
    expect(rest).toEqual({ events: [2, 3, 4, 5].map(event), typing });
  });

  it('drops a ring that is refused or not answered, and goes on', async () => {
    answer = () => Promise.resolve(rings.length === 1 ? 401 : 202);
    const bell = new Bell(url, SECRET, log, now);
    bell.ring([event(1)]);
    bell.ring([event(2)]);
    await bell.quiet();
    expect(rings).toHaveLength(2);
    expect(log).toHaveBeenCalledWith('standin.ring.refused', { status: 401 });
    const away = new Bell('http://127.0.0.1:9', SECRET, log, now);
    away.ring([event(3)]);
    await away.quiet();
    expect(log).toHaveBeenCalledWith('standin.ring.failed', expect.anything());
  });
});
