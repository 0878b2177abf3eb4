// Messages per second into one Odoo: façade `push` with 1, 10 and 50 messages a call, beside single
// `message_post` calls in the same run.
//   ODOO_URL=http://127.0.0.1:8069 ODOO_DB=odoo ODOO_LOGIN=bridge ODOO_API_KEY=… node test/bench/odoo-push.mjs
// ODOO_ADMIN_LOGIN / ODOO_ADMIN_PASSWORD (an administrator) add the comparison; without them there are no
// ratios. ODOO_PIDS=12,13 (ids of the HTTP workers, on this machine) add CPU, from /proc; PostgreSQL's is not in it.
// CALLERS (4) call at once, each in a chat of its own that has an agent, if one is online; SECONDS (5) for each row;
// CHANNEL (default) is the storefront key of the live chat channel. Takes about 5 × SECONDS and leaves ended chats.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const env = process.env;
const CALLERS = Number(env.CALLERS ?? 4);
const SECONDS = Number(env.SECONDS ?? 5);
const WARM_UP_SECONDS = 1;
const TICKS_PER_SECOND = 100; // of /proc/<pid>/stat; USER_HZ is 100 on every Linux that Odoo runs on
const pids = (env.ODOO_PIDS ?? '').split(/[ ,]+/).filter(Boolean);
const TEXTS = [
  'Is this <b>fresh</b>?',
  'Two lines:\n1 litre milk\n500 g ghee',
  'ধন্যবাদ 🥛',
  'Where is my order & who brings it?',
];

const bridge = await login(env.ODOO_LOGIN, env.ODOO_API_KEY);
const admin = env.ODOO_ADMIN_LOGIN ? await login(env.ODOO_ADMIN_LOGIN, env.ODOO_ADMIN_PASSWORD) : undefined;
const chats = [];
const rows = [];
try {
  for (let caller = 0; caller < CALLERS; caller += 1) chats.push(await openChat(`bench-${randomUUID()}`));
  if (admin) rows.push(await singlePosts());
  for (const size of [1, 10, 50]) rows.push(await pushes(size));
} finally {
  const ended_at = new Date().toISOString();
  await push(chats.map(({ id }) => ({ id: randomUUID(), conversation: id, kind: 'end', by: 'shopper', ended_at })));
}
print();

async function openChat(id) {
  const opened_at = new Date().toISOString();
  const opening = { channel: env.CHANNEL ?? 'default', locale: 'en', opened_at, shopper: { id, verified: false } };
  await push([
    { id: randomUUID(), conversation: id, kind: 'open', ...opening },
    { id: randomUUID(), conversation: id, kind: 'connect' },
  ]);
  return { id, sequence: 0 };
}

/** Stock Odoo's way, in live chats of stock Odoo: one `message_post` a call. */
async function singlePosts() {
  const [{ partner_id: partner }] = await admin('res.users', 'read', [[admin.uid], ['partner_id']]);
  const values = { channel_type: 'livechat', name: 'Bench', livechat_operator_id: partner[0], livechat_active: true };
  const channels = [];
  for (const _ of chats) channels.push(await admin('discuss.channel', 'create', [values]));
  const keywords = { message_type: 'comment', subtype_xmlid: 'mail.mt_comment' };
  try {
    return await measure('message_post', 1, (caller, count) =>
      admin('discuss.channel', 'message_post', [[channels[caller]]], {
        ...keywords,
        body: TEXTS[count % TEXTS.length],
      }),
    );
  } finally {
    await admin('discuss.channel', 'unlink', [channels]);
  }
}

function pushes(size) {
  return measure(`push of ${size}`, size, (caller, count) => {
    const { id: conversation } = chats[caller];
    return push(
      Array.from({ length: size }, (_, index) => ({
        id: randomUUID(),
        conversation,
        kind: 'message',
        sequence: (chats[caller].sequence += 1),
        author: (count + index) % 3 ? 'user' : 'bot',
        content: TEXTS[(count + index) % TEXTS.length],
        sent_at: new Date().toISOString(),
      })),
    );
  });
}

async function push(operations) {
  const { results } = await bridge('storefront.chat.bridge', 'push', [], { operations });
  const failed = results.find(({ status }) => status !== 'done');
  if (failed) throw new Error(`push was ${JSON.stringify(failed)}`);
}

/** Lets all callers call, each as soon as its last call is answered, until the time is up. */
async function measure(name, size, call) {
  await run(WARM_UP_SECONDS, call);
  const [cpu, began] = [cpuMs(), performance.now()];
  const times = await run(SECONDS, call);
  const messages = times.length * size;
  return {
    name,
    perSecond: (messages / (performance.now() - began)) * 1000,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    cpu: pids.length ? (cpuMs() - cpu) / messages : undefined,
  };
}

async function run(seconds, call) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  const callers = chats.map(async (_, caller) => {
    for (let count = 0; performance.now() < end; count += 1) {
      const began = performance.now();
      await call(caller, count);
      times.push(performance.now() - began);
    }
  });
  await Promise.all(callers);
  return times;
}

function cpuMs() {
  let ticks = 0;
  for (const pid of pids) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    ticks += Number(fields[11]) + Number(fields[12]); // utime and stime, counted from the field after the name
  }
  return (ticks * 1000) / TICKS_PER_SECOND;
}

async function login(name, key) {
  const uid = await rpc('common', 'authenticate', [env.ODOO_DB, name, key, {}]);
  if (!uid) throw new Error(`${name} could not log in`);
  const call = (model, method, args, keywords = {}) =>
    rpc('object', 'execute_kw', [env.ODOO_DB, uid, key, model, method, args, keywords]);
  return Object.assign(call, { uid });
}

async function rpc(service, method, args) {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } });
  const headers = { 'content-type': 'application/json' };
  const { result, error } = await (await fetch(`${env.ODOO_URL}/jsonrpc`, { method: 'POST', headers, body })).json();
  if (error) throw new Error(error.data?.message ?? error.message);
  return result;
}

function print() {
  const stock = admin ? rows[0] : undefined;
  console.log(`${CALLERS} callers at once, ${SECONDS} s a row, ${env.ODOO_URL}`);
  console.log('                messages/s   p50 ms   p95 ms   CPU ms each   × messages/s   × CPU');
  for (const { name, perSecond, p50, p95, cpu } of rows) {
    const speed = stock && perSecond / stock.perSecond;
    const share = stock?.cpu && cpu / stock.cpu;
    const cells = [
      [perSecond, 10],
      [p50, 8],
      [p95, 8],
      [cpu, 13, 2],
      [speed, 14, 2],
      [share, 7, 2],
    ];
    console.log(
      name.padEnd(16) + cells.map(([value, width, digits = 1]) => cell(value, digits).padStart(width)).join(' '),
    );
  }
}

function cell(value, digits) {
  return value === undefined ? '–' : value.toFixed(digits);
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
