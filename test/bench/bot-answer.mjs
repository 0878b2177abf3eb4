// Latency of bot answers inside the bridge, beside a call that answers nothing on the same bridge.
//   RATE_LIMITS=off npm start        in another terminal
//   node test/bench/bot-answer.mjs [bridge url]
import http from 'node:http';
import { randomUUID } from 'node:crypto';

const url = new URL(process.argv[2] ?? 'http://localhost:3000');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const QUESTIONS = [
  'How much is delivery to Mirpur?',
  'ডেলিভারি চার্জ কত?',
  'do you take cash at the dor',
  'koto dine dudh pabo',
  'write me a poem about the sea',
  'can I talk to a person please',
];
const TIMES = 600;

const { session_token: token } = await call('POST', '/api/v1/chat/init', {});
const idle = () => call('GET', '/health/live');
const ask = (turn) => {
  const message = QUESTIONS[turn % QUESTIONS.length];
  return call('POST', '/api/v1/chat/bot', { message, client_message_id: randomUUID() });
};
await measure(100, idle);
await measure(100, ask);
const nothing = await measure(TIMES, idle);
const answers = await measure(TIMES, ask);
agent.destroy();

console.log('                       p50 ms   p95 ms   p99 ms');
console.log(`a call with no work  ${columns(nothing)}`);
console.log(`the bot answers      ${columns(answers)}`);
console.log(`× a call with no work (p50): ${(quantile(answers, 0.5) / quantile(nothing, 0.5)).toFixed(2)}`);

async function measure(times, act) {
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) {
    const at = performance.now();
    await act(turn);
    taken.push(performance.now() - at);
  }
  return taken.sort((a, b) => a - b);
}

function call(method, path, body) {
  const data = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(data === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }),
    ...(path.includes('/chat/bot') ? { authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, url), { method, agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () =>
        response.statusCode < 300
          ? resolve(JSON.parse(text))
          : reject(new Error(`${path}: ${response.statusCode} ${text}`)),
      );
    });
    request.on('error', reject).end(data);
  });
}

function columns(sorted) {
  return [0.5, 0.95, 0.99].map((q) => quantile(sorted, q).toFixed(2).padStart(8)).join(' ');
}

function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
