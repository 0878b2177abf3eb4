/** The shopper beside the chat on the desk page, and what is sent from there, as the panel in Odoo has it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin } from '../standin';
import type { Standin } from '../standin-options';
import { plainAnswer } from './plain-answer';

const AMINA = { verified: true, name: 'Amina', email: 'amina@example.com' };
const json = { 'content-type': 'application/json' };

describe('the shopper beside the chat', () => {
  let dataDir: string;
  let standin: Standin;
  let operation = 0;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    const nobody = { bridgeUrl: 'http://127.0.0.1:9', bridgeSecret: 's', log: () => {} };
    standin = await startStandin({ port: 0, dataDir, ...nobody });
    for (const login of ['agent', 'manager']) {
      const answer = await post('login', { login, password: login });
      cookies[login] = answer.headers.get('set-cookie') ?? '';
      await post('online', { online: login === 'agent' }, login);
    }
  });
  afterAll(async () => {
    await standin.close();
    await rm(dataDir, { recursive: true });
  });

  const post = (path: string, body: object, as = '') => {
    const headers = { ...json, ...(as && { cookie: cookies[as] ?? '' }) };
    return fetch(`${standin.url}/desk/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const get = async (path: string, as = 'agent') => {
    const answer = await fetch(`${standin.url}/desk/api/${path}`, { headers: { cookie: cookies[as] ?? '' } });
    return (await answer.json()) as Record<string, unknown>;
  };
  const bridge = async (method: string, body: object) => {
    const headers = { ...json, authorization: 'Bearer bridge-demo' };
    const url = `${standin.url}/json/2/storefront.chat.bridge/${method}`;
    return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as object;
  };
  const push = async (conversation: string, ...operations: readonly object[]) => {
    const named = operations.map((one) => ({ id: `operation-${(operation += 1)}`, conversation, ...one }));
    expect(await bridge('push', { operations: named })).toEqual({
      results: named.map(() => expect.objectContaining({ status: 'done' }) as object),
    });
  };
  const page = (name: string, more: object = {}) => ({ url: `https://shop.example/${name}`, title: name, ...more });
  const open = (shopper: object, more: object = {}) => {
    return { kind: 'open', channel: 'default', locale: 'en', opened_at: '2026-11-20T09:00:00Z', shopper, ...more };
  };
  const said = (author: 'user' | 'bot', sequence: number, content: string) => {
    return { kind: 'message', author, sequence, content, sent_at: '2026-11-20T09:00:00Z' };
  };
  const eventsOf = async (chat: string) => {
    const { events } = (await bridge('pull_events', { limit: 200 })) as { events: { conversation: string }[] };
    return events.filter(({ conversation }) => conversation === chat);
  };

  it('has page now and before, cart, orders with their sum, earlier chats, ratings, and what the bot answered', async () => {
    await push('before', open({ ...AMINA, id: 'other-device' }), { kind: 'rate', rating: 4, feedback: 'Quick' });
    await push('typed', open({ ...AMINA, id: 'stranger', verified: false }), { kind: 'rate', rating: 1 });
    await push('now', open({ ...AMINA, id: 'amina' }, { page: page('milk') }));
    await push('now', said('user', 1, 'Is it cold?'), said('bot', 2, 'It is.'), said('user', 3, 'And ghee?'));
    await push('now', { kind: 'context', page: page('ghee', { cart_value: 780 }) });
    await push('now', { kind: 'context', page: page('ghee', { cart_value: 780 }), locale: 'bn' });
    expect(await get('chats/now')).toMatchObject({
      page: page('ghee', { cart_value: 780 }),
      page_before: page('milk'),
      locale: 'bn',
      orders: [{ name: 'SD-12345' }, { name: 'S00042', total: 4 * 95 + 2 * 160 }],
      earlier: [{ id: 'before' }],
      ratings: [{ stars: 4, feedback: 'Quick' }],
      bot: [{ question: 'Is it cold?', answer: 'It is.' }],
    });
    expect(await get('chats/typed')).toMatchObject({ orders: [], earlier: [], ratings: [{ stars: 1 }], bot: [] });
  });

  it('sends cards only from who has the chat, and of orders only the shopper’s own', async () => {
    await push('cards', open({ ...AMINA, id: 'cards' }), { kind: 'connect' });
    await push('foreign', open({ id: 'foreign', verified: false, email: AMINA.email }), { kind: 'connect' });
    await post('chats/cards/take', {}, 'manager');
    const refused = await post('chats/cards/product', { name: 'ghee' }, 'agent');
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { reason: expect.stringMatching(/Take/) as string },
    ]);
    await post('chats/cards/take', {}, 'agent');
    const { products } = (await (await post('chats/cards/products', { words: 'milk full' }, 'agent')).json()) as {
      products: { id: string }[];
    };
    expect(products).toEqual([{ id: 'milk', name: 'Full Cream Milk 1 L', price: { amount: 95, currency: 'BDT' } }]);
    expect((await post('chats/cards/product', { product: 'milk' }, 'agent')).status).toBe(200);
    expect((await post('chats/cards/product', { product: 'nothing' }, 'agent')).status).toBe(409);
    expect((await post('chats/cards/order', { order: 'S00042' }, 'agent')).status).toBe(200);
    expect((await post('chats/cards/order', { order: 'S00043' }, 'agent')).status).toBe(409);
    await post('chats/foreign/take', {}, 'agent');
    expect((await post('chats/foreign/order', { order: 'S00042' }, 'agent')).status).toBe(409);
    const messages = (await eventsOf('cards')).filter((event) => 'content' in event);
    expect(messages).toMatchObject([
      { content: 'Full Cream Milk 1 L', products: [{ id: 'milk' }] },
      { content: 'S00042 · Shipped', order: { name: 'S00042', status: 'shipped' } },
    ]);
  });

  it('shows status and priority, changes them for many, and filters by them', async () => {
    await push('one', open({ id: 'one', verified: false }), { kind: 'connect' });
    await push('two', open({ id: 'two', verified: false }), { kind: 'connect' });
    const change = (values: object) =>
      post('staff/staff_conversations_change', { conversations: ['one', 'two'], ...values }, 'agent');
    const done = await (await change({ priority: 'urgent', status: 'pending' })).json();
    expect(done).toEqual({ ok: true, done: ['one', 'two'], refused: [] });
    expect(await get('chats/one')).toMatchObject({ status: 'pending', priority: 'urgent' });
    const ids = async (query: string) => {
      const { me, ...lists } = await get(`overview?${query}`);
      expect(me).toMatchObject({ name: 'Nadia Islam' });
      return Object.values(lists).flatMap((rows) => (rows as { id: string }[]).map(({ id }) => id));
    };
    expect((await ids('priority=urgent')).sort()).toEqual(['one', 'two']);
    expect(await ids('priority=urgent&status=open')).toEqual([]);
    await change({ status: 'closed' });
    expect((await ids('status=closed&priority=urgent')).sort()).toEqual(['one', 'two']);
    expect(
      (await fetch(`${standin.url}/desk/api/overview?status=x`, { headers: { cookie: cookies['agent'] ?? '' } }))
        .status,
    ).toBe(422);
  });

  it('says so when there is nothing to answer, and when the bridge that ranks answers is away', async () => {
    await push('asks', open({ id: 'asks', verified: false }), { kind: 'connect' });
    const suggested = () => post('chats/asks/suggestions', {}, 'agent');
    const silent = await suggested();
    expect([silent.status, await silent.json()]).toMatchObject([
      409,
      { reason: 'The shopper has written nothing yet.' },
    ]);
    await push('asks', said('user', 1, 'Where is my order?'));
    const away = await suggested();
    expect([away.status, await away.json()]).toMatchObject([503, { code: 'BRIDGE_AWAY' }]);
  });
});

describe('an answer of the FAQ as text', () => {
  it.each([
    [
      '<p>Two slots:</p><ul><li><strong>6–9 am</strong>: early</li><li>4–7 pm</li></ul><p>We text you.</p>',
      'Two slots:\n- 6–9 am: early\n- 4–7 pm\nWe text you.',
    ],
    ['<p>Salt &amp; pepper &lt;3<br/>here</p>', 'Salt & pepper <3\nhere'],
  ])('has lines and dashes: %s', (html, text) => expect(plainAnswer(html)).toBe(text));
});
