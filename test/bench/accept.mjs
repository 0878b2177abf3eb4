// Rate of accepted messages (stored, on disk), beside a call that stores nothing on the same bridge.
//   RATE_LIMITS=off npm start        in another terminal
//   node test/bench/accept.mjs [bridge url]
import http from 'node:http';
import { randomUUID } from 'node:crypto';

const url = new URL(process.argv[2] ?? 'http://localhost:3000');
const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });

console.log('at once   messages/s   p50 ms   p95 ms   p99 ms   × a call that stores nothing (p50)');
for (const clients of [1, 10, 50]) {
  const tokens = await Promise.all(
    Array.from({ length: clients }, async () => (await call('POST', '/api/v1/chat/init', {})).session_token),
  );
  const total = clients === 1 ? 500 : 5000;
  const body = () => ({ content: 'How long does this take?', client_message_id: randomUUID() });
  const idle = await measure(tokens, total, () => call('GET', '/health/live'));
  const sent = await measure(tokens, total, (token) => call('POST', '/api/v1/chat/send', body(), token));
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(sent.times, q));
  const columns = [(total / sent.seconds).toFixed(0), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)];
  const ratio = (p50 / quantile(idle.times, 0.5)).toFixed(2);
  console.log(
    [
      String(clients).padStart(7),
      columns[0].padStart(12),
      ...columns.slice(1).map((c) => c.padStart(8)),
      ratio.padStart(8),
    ].join(' '),
  );
}
agent.destroy();

async function measure(tokens, total, act) {
  const times = [];
  let left = total;
  const began = performance.now();
  await Promise.all(
    tokens.map(async (token) => {
      while (left-- > 0) {
        const at = performance.now();
        await act(token);
        times.push(performance.now() - at);
      }
    }),
  );
  return { times: times.sort((a, b) => a - b), seconds: (performance.now() - began) / 1000 };
}

function call(method, path, body, token) {
  const data = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(data === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
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

function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
