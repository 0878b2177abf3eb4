// Latency of one message in each direction, beside a plain façade call in the same run.
//   node test/bench/each-way.mjs [bridge url]
// Needs a running bridge; with ODOO_URL, ODOO_DB, ODOO_LOGIN, ODOO_API_KEY set it measures that Odoo directly as well
// (without them the stand-in at the bridge's port + 1). AGENT_LOGIN / AGENT_PASSWORD default to the demo agent.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const url = process.argv[2] ?? 'http://localhost:3000';
const ROUNDS = Number(process.env.ROUNDS ?? 50);
const odoo = process.env.ODOO_URL
  ? { url: process.env.ODOO_URL, db: process.env.ODOO_DB, login: process.env.ODOO_LOGIN, key: process.env.ODOO_API_KEY }
  : { url: `http://127.0.0.1:${Number(new URL(url).port) + 1}`, db: 'standin', login: 'bridge', key: 'bridge-demo' };

const session = await post('/api/v1/chat/init', {});
const conversation = session.conversation.id;
const heard = new Map();
const socket = io(`${url}/chat`, {
  path: '/api/v1/socket',
  transports: ['websocket'],
  auth: { session_token: session.session_token },
});
socket.on('chat.status', ({ message_ids, status }) => message_ids.forEach((id) => resolve(`${status} ${id}`)));
socket.on('chat.message', ({ content }) => resolve(`message ${content}`));
await new Promise((done) => socket.once('connect', done));

await post('/api/v1/chat/connect', {}, session.session_token);
const agent = await post('/api/v1/admin/login', {
  login: process.env.AGENT_LOGIN ?? 'agent',
  password: process.env.AGENT_PASSWORD ?? 'agent',
});
const uid = await rpc('common', 'authenticate', [odoo.db, odoo.login, odoo.key, {}]);

const rows = {
  accepted: [],
  'shopper → Odoo committed': [],
  'agent → shopper sees it': [],
  'façade push of one message': [],
};
for (let round = -5; round < ROUNDS; round += 1) {
  const measured = {
    ...(await shopperWrites(round)),
    ...(await agentWrites(round)),
    ...(await plainPush(round)),
  };
  if (round >= 0) for (const [name, ms] of Object.entries(measured)) rows[name].push(ms);
}
await post('/api/v1/chat/end', {}, session.session_token);
socket.close();

const reference = quantile(rows['façade push of one message'], 0.5);
console.log(`${ROUNDS} messages each way, ${url} → ${odoo.url}`);
console.log('                                 p50 ms   p95 ms   × one façade push');
for (const [name, values] of Object.entries(rows)) {
  const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
  console.log(
    `${name.padEnd(30)} ${p50.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)} ${(p50 / reference).toFixed(2).padStart(10)}`,
  );
}

async function shopperWrites(round) {
  const began = performance.now();
  const body = { content: `shopper ${round}`, client_message_id: randomUUID() };
  const receipt = await post('/api/v1/chat/send', body, session.session_token);
  const accepted = performance.now() - began;
  const at = await waitFor(`delivered ${receipt.message_id}`);
  return { accepted, 'shopper → Odoo committed': at - began };
}

async function agentWrites(round) {
  const message = `agent ${round} ${randomUUID()}`;
  const began = performance.now();
  await post(`/api/v1/admin/conversations/${conversation}/messages`, { message }, agent.token);
  return { 'agent → shopper sees it': (await waitFor(`message ${message}`)) - began };
}

async function plainPush(round) {
  const operation = {
    id: randomUUID(),
    conversation,
    kind: 'message',
    sequence: 1000 + round + 5,
    author: 'system',
    content: `plain ${round}`,
    sent_at: new Date().toISOString(),
  };
  const began = performance.now();
  const args = [odoo.db, uid, odoo.key, 'storefront.chat.bridge', 'push', [], { operations: [operation] }];
  const { results } = await rpc('object', 'execute_kw', args);
  if (results[0].status !== 'done') throw new Error(`push was ${JSON.stringify(results[0])}`);
  return { 'façade push of one message': performance.now() - began };
}

function waitFor(what) {
  const at = heard.get(what);
  if (typeof at === 'number') return at;
  return new Promise((done, fail) => {
    const overdue = setTimeout(() => fail(new Error(`waited in vain for ${what}`)), 10_000);
    heard.set(what, (now) => (clearTimeout(overdue), done(now)));
  });
}

function resolve(what) {
  const now = performance.now();
  const waiting = heard.get(what);
  if (typeof waiting === 'function') waiting(now);
  heard.set(what, now);
}

async function post(path, body, token) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

async function rpc(service, method, args) {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } });
  const headers = { 'content-type': 'application/json' };
  const { result, error } = await (await fetch(`${odoo.url}/jsonrpc`, { method: 'POST', headers, body })).json();
  if (error) throw new Error(error.data?.message ?? error.message);
  return result;
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
