// Time to first byte of the FAQ pages, beside a call that does nothing on the same bridge.
//   RATE_LIMITS=off npm start        in another terminal
//   node test/bench/portal.mjs [bridge url]
import http from 'node:http';

const url = new URL(process.argv[2] ?? 'http://localhost:3000');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const ROUNDS = 500;
const entry = /href="(\/support\/faq\/[^"]*)"/.exec(await (await fetch(new URL('/support/faq', url))).text())?.[1];
const pages = {
  'all answers': '/support/faq',
  'all answers, Bengali': '/support/faq?lang=bn',
  'one answer': entry,
  'a search': '/support/faq?q=delivry+cost',
  'the sitemap': '/support/sitemap.xml',
};

const live = await measure('/health/live');
console.log(`first byte            p50 ms   p95 ms   × /health/live (p50 ${live.p50.toFixed(2)} ms)`);
for (const [name, path] of Object.entries(pages)) {
  const { p50, p95 } = await measure(path);
  const columns = [p50, p95].map((ms) => ms.toFixed(2).padStart(8)).join(' ');
  console.log(`${name.padEnd(20)} ${columns}   ${(p50 / live.p50).toFixed(2)}`);
}
agent.destroy();

async function measure(path) {
  for (let round = 0; round < 50; round += 1) await firstByte(path);
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await firstByte(path));
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(ROUNDS * 0.5)], p95: times[Math.floor(ROUNDS * 0.95)] };
}

function firstByte(path) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, url), { agent }, (response) => {
      const passed = performance.now() - began;
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.on('end', () => resolve(passed)).resume();
    });
    request.on('error', reject);
  });
}
