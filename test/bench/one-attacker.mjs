// Memory of bridge and store when one address tries to store 100 MB, beside the same run without that; how much was taken, what
// refused the rest, and what is left in the store a month later. Starts bridge, store and stand-in of its own.
//   npm run ready && node test/bench/one-attacker.mjs [sessions=5 forms=5 uploads=40 messages=50]        in MB
// The attacker is patient: refused for a minute, they come back a minute later (here the counters go on by a minute instead).
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ConversationRetention } from '../../dist/redis/conversation-retention.service.js';
import { SilentConversations } from '../../dist/redis/silent-conversations.service.js';
import { SocketFrames } from '../../dist/redis/socket-frames.service.js';
import { heldIn, must, openBridge, post } from './world/bridge-apart.mjs';

const MEGABYTE = 1024 * 1024;
const MINUTE_MS = 60_000;
const LATER_MS = 32 * 24 * 60 * MINUTE_MS;
const SHOPPERS = 20;
const ATTACKER = '203.0.113.7';
/** In the order that gets the most in: what messages use up of a day, new chats and forms would need, too. */
const WAYS = { sessions: session, forms: form, uploads: upload, messages: message };
const sizes = { sessions: 5, forms: 5, uploads: 40, messages: 50 };
if (process.argv.length > 2) for (const way of Object.keys(sizes)) sizes[way] = 0;
for (const [way, size] of process.argv.slice(2).map((word) => word.split('='))) sizes[way] = Number(size);

Logger.overrideLogger(false);
const without = await run(() => []);
const attacked = await run(attack);
const { ways } = attacked;
console.log('way        tried, MB   taken, MB   refused by (times)');
for (const { way, tried, taken, refused } of ways) {
  const codes = [...refused].map(([code, times]) => `${code} (${times})`).join(', ');
  console.log([way.padEnd(9), megabytes(tried).padStart(10), megabytes(taken).padStart(11), `  ${codes}`].join(' '));
}
console.log('\n                            without, MB   with, MB   × without   a MB that was tried');
const tried = ways.reduce((sum, way) => sum + way.tried, 0);
for (const name of ['store: used memory', 'bridge: held', 'bridge: resident', 'bridge: resident, at most']) {
  const [before, now] = [without.memory[name], attacked.memory[name]];
  const columns = [megabytes(before).padStart(11), megabytes(now).padStart(10), (now / before).toFixed(2).padStart(11)];
  console.log(`${name.padEnd(27)} ${columns.join(' ')} ${((now - before) / tried).toFixed(2).padStart(21)}`);
}
const left = attacked.later - without.later;
console.log(`a month later the keys of the store weigh ${(left / 1024).toFixed(1)} kB more than without`);

/** Shoppers chat, and somebody attacks: memory, the bytes of all keys a month later, and what the attack returns. */
async function run(act) {
  const world = await openBridge({});
  try {
    const api = `${world.url}/api/v1/chat`;
    for (let at = 1; at <= SHOPPERS; at += 1) await chat(api, `198.51.100.${at}`);
    const ways = await act(api, world.redis);
    await world.settled();
    const { held, resident, peak } = await world.memory();
    const memory = {
      'store: used memory': await used(world.redis),
      'bridge: held': held,
      'bridge: resident': resident,
      'bridge: resident, at most': peak,
    };
    await monthPasses(world.redis);
    return { memory, later: await heldIn(world.redis), ways };
  } finally {
    await world.close();
  }
}

async function chat(api, address) {
  const { session_token: token } = await must(`${api}/init`, {}, { address });
  const who = { token, address };
  await must(`${api}/bot`, { message: 'How much does delivery cost?', client_message_id: randomUUID() }, who);
  for (let at = 0; at < 5; at += 1)
    await must(`${api}/send`, { content: `And when, ${at}?`, client_message_id: randomUUID() }, who);
}

async function attack(api, redis) {
  const begin = async () => {
    const { status, body } = await patiently(redis, () => post(`${api}/init`, {}, { address: ATTACKER }));
    return status < 300 ? { who: { token: body.session_token, address: ATTACKER } } : body;
  };
  const chats = [];
  const ways = [];
  for (const [way, act] of Object.entries(WAYS)) {
    const counted = { way, tried: 0, taken: 0, refused: new Map() };
    let { who } = await begin();
    chats.push(who);
    while (counted.tried < sizes[way] * MEGABYTE) {
      const [path, body, bytes] = act();
      const answer = await patiently(redis, () => post(`${api}/${path}`, body, who));
      counted.tried += bytes;
      if (answer.status < 300) {
        counted.taken += bytes;
        continue;
      }
      let { code } = answer.body;
      if (code === 'CHAT.FULL' || code === 'CHAT.ATTACHMENTS_FULL') {
        const next = await begin();
        if (next.who) chats.push((who = next.who));
        else code = next.code;
      }
      counted.refused.set(code, (counted.refused.get(code) ?? 0) + 1);
    }
    ways.push(counted);
  }
  // As happens by itself when a chat was idle for a day.
  for (const who of chats) await patiently(redis, () => post(`${api}/end`, {}, who));
  return ways;
}

/** Until it is no longer refused for so many requests a minute. */
async function patiently(redis, act) {
  for (;;) {
    const answer = await act();
    if (answer.body.code !== 'RATE.LIMITED') return answer;
    for (const [name, left] of await lives(redis, 'sc:limit:*')) {
      if (left <= MINUTE_MS) await redis.del(name);
      else await redis.pexpire(name, left - MINUTE_MS);
    }
  }
}

function message() {
  const content = 'x'.repeat(50 * 1024);
  return ['send', { content, client_message_id: randomUUID() }, content.length];
}

function upload() {
  const content = new Uint8Array(5 * MEGABYTE);
  content.set(Buffer.from('89504e470d0a1a0a', 'hex'));
  const form = new FormData();
  form.append('file', new Blob([content]), 'jar.png');
  return ['attachments', form, content.length];
}

function session() {
  const address = `https://shop.example/${'x'.repeat(2_000)}`;
  const page = { url: address, referrer: address, title: 'x'.repeat(300) };
  return ['init', { page }, JSON.stringify(page).length];
}

function form() {
  const ticket = { subject: 'x'.repeat(200), description: 'x'.repeat(10 * 1024), email: 'amina@example.com' };
  return ['ticket', ticket, JSON.stringify(ticket).length];
}

/** What is listed is forgotten as the bridge does it, at a later time; what expires by itself until then is removed. */
async function monthPasses(redis) {
  const clock = { now: () => Date.now() + LATER_MS };
  await new SilentConversations(redis, clock).forget();
  await new ConversationRetention(redis, clock, 30).forget();
  await new SocketFrames(redis, clock).trim();
  for (const [name, left] of await lives(redis, '*')) if (left <= LATER_MS) await redis.del(name);
}

/** Keys that expire, and in how many ms. */
async function lives(redis, pattern) {
  const names = await redis.keys(pattern);
  const found = await Promise.all(names.map(async (name) => [name, await redis.pttl(name)]));
  return found.filter(([, left]) => left >= 0);
}

async function used(redis) {
  return Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))[1]);
}

function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(1);
}
