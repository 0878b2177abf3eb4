// Latency of a search over transcripts: façade `staff_transcripts` for words that are rare, common and in
// none, beside Odoo's own search for the same text (`ilike` over messages) in the same run.
//   ODOO_URL=http://127.0.0.1:8069 ODOO_DB=odoo ODOO_LOGIN=bridge ODOO_API_KEY=… STAFF=agent STAFF_PASSWORD=… \
//     node test/bench/transcript-search.mjs milk 'milk refund' দুধ
// ODOO_ADMIN_LOGIN / ODOO_ADMIN_PASSWORD (an administrator) add the comparison. ROUNDS (10) for each text. Reads only;
// what it tells depends on how many messages the database has, which is printed if there is an administrator.
const env = process.env;
const ROUNDS = Number(env.ROUNDS ?? 10);
const texts = process.argv.slice(2);
if (texts.length === 0) throw new Error('name what to search for');

const bridge = await login(env.ODOO_LOGIN, env.ODOO_API_KEY);
const admin = env.ODOO_ADMIN_LOGIN ? await login(env.ODOO_ADMIN_LOGIN, env.ODOO_ADMIN_PASSWORD) : undefined;
const person = await facade('staff_login', { login: env.STAFF, password: env.STAFF_PASSWORD });
if (!person.granted) throw new Error('STAFF is no live chat user');
const said = [
  ['model', '=', 'discuss.channel'],
  ['message_type', '=', 'comment'],
];
if (admin) console.log(`${await admin('mail.message', 'search_count', [said])} messages`);
for (const text of texts) {
  const ours = await measure(() => facade('staff_transcripts', { staff: person.staff.id, text, offset: 0, limit: 80 }));
  const theirs = admin && (await measure(() => plainly(text)));
  console.log(
    `${text}: ${told(ours, ours.last.hits.length)}${theirs ? `; ilike ${told(theirs, theirs.last.length)}` : ''}`,
  );
}

/** Every word somewhere in the markup of a message, newest first. */
function plainly(text) {
  const words = text.split(/\s+/).map((word) => ['body', 'ilike', word]);
  const options = { order: 'date desc, id desc', limit: 81 };
  return admin(
    'mail.message',
    'search_read',
    [
      [...said, ...words],
      ['body', 'date', 'res_id'],
    ],
    options,
  );
}

async function measure(search) {
  const times = [];
  let last;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    last = await search();
    times.push(performance.now() - start);
  }
  return { times: times.sort((one, other) => one - other), last };
}

function told({ times }, hits) {
  return `p50 ${times[Math.floor(times.length / 2)].toFixed(0)} ms, max ${times.at(-1).toFixed(0)} ms (${hits} hits)`;
}

function facade(method, args) {
  return bridge('storefront.chat.bridge', method, [], args);
}

async function login(name, secret) {
  const uid = await rpc('common', 'authenticate', [env.ODOO_DB, name, secret, {}]);
  if (!uid) throw new Error(`${name} was not let in`);
  return (...call) => rpc('object', 'execute_kw', [env.ODOO_DB, uid, secret, ...call]);
}

async function rpc(service, method, args) {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', params: { service, method, args } });
  const headers = { 'content-type': 'application/json' };
  const { result, error } = await (await fetch(`${env.ODOO_URL}/jsonrpc`, { method: 'POST', headers, body })).json();
  if (error) throw new Error(error.data?.message ?? error.message);
  return result;
}
