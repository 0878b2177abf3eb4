// Bytes in the store for a session in which nothing was said, for a chat, and for a message, each beside the bytes (UTF-8) of
// what shopper and bot said in it. Starts a bridge, a store and the stand-in of its own.
//   npm run ready && node test/bench/store-bytes.mjs [chats]
// A store of 64 bits (EMBEDDED_STORE=redis-server) has longer pointers than the one in WebAssembly, of 32.
import { randomUUID } from 'node:crypto';
import { heldIn, must, openBridge } from './world/bridge-apart.mjs';

const CHATS = Number(process.argv[2] ?? 50);
const EACH = 5;
const QUESTION = 'How much does delivery cost?';
/** What is not kept for a chat but for everybody, and gone within minutes. */
const PASSING = /^sc:(sockets|announcements|limit:|nonce:|permits:|permits-of:|holders|ready)/;

const world = await openBridge({ RATE_LIMITS: 'off', WAITING_CHATS: '100000' });
const api = `${world.url}/api/v1/chat`;
const rows = [];
let tokens = [];
try {
  await each('a session in which nothing was said', CHATS, opened);
  await each('a question and the answer of the bot', CHATS, () => ofAll(asked));
  await each('being passed on to a person', CHATS, () => ofAll(passedOn));
  rows.push(together('a chat with a person: these together'));
  for (const characters of [40, 400, 4_000])
    await each(`a message of ${characters} characters`, CHATS * EACH, () => ofAll((who) => wrote(who, characters)));
} finally {
  await world.close();
}

console.log(`${CHATS} chats, store: ${world.kind}`);
console.log('                                          said, bytes   stored, bytes   × what was said');
for (const { name, said, stored } of rows) {
  const columns = [said.toFixed(0).padStart(12), stored.toFixed(0).padStart(15)];
  console.log(
    `${name.padEnd(41)} ${columns.join(' ')} ${(said === 0 ? '–' : (stored / said).toFixed(1)).padStart(17)}`,
  );
}

/** Does it, which returns the bytes that were said, and looks how much more is kept once Odoo has it all. */
async function each(name, times, act) {
  const before = await kept();
  const said = await act();
  await world.settled();
  rows.push({ name, said: said / times, stored: ((await kept()) - before) / times });
}

function together(name) {
  return { name, said: sum(rows.map(({ said }) => said)), stored: sum(rows.map(({ stored }) => stored)) };
}

function kept() {
  return heldIn(world.redis, (name) => !PASSING.test(name));
}

async function opened() {
  const sessions = [];
  for (let at = 0; at < CHATS; at += 1) sessions.push(await must(`${api}/init`, {}));
  tokens = sessions.map(({ session_token: token }) => token);
  const { messages } = await (
    await fetch(`${api}/messages`, { headers: { authorization: `Bearer ${tokens[0]}` } })
  ).json(); // every session has the same greeting
  return CHATS * sum(messages.map(bytesOf));
}

async function ofAll(act) {
  let said = 0;
  for (const token of tokens) said += await act({ token });
  return said;
}

async function asked(who) {
  const answer = await must(`${api}/bot`, { message: QUESTION, client_message_id: randomUUID() }, who);
  return Buffer.byteLength(QUESTION) + bytesOf(answer);
}

async function passedOn(who) {
  await must(`${api}/connect`, {}, who);
  return 0;
}

async function wrote(who, characters) {
  const content = 'How long? '.repeat(characters / 10);
  for (let at = 0; at < EACH; at += 1) await must(`${api}/send`, { content, client_message_id: randomUUID() }, who);
  return EACH * Buffer.byteLength(content);
}

function bytesOf({ content }) {
  return Buffer.byteLength(content);
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
