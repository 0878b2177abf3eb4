/**
 * A bridge in a process of its own, its embedded store and the stand-in for Odoo in this one: what the bridge has in memory is
 * its own, and the store can be asked what it holds. Limits are as in production unless the environment given says otherwise.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { startStandin } from '../../../dist/embedded/odoo/index.js';
import { freePort } from '../../../dist/embedded/redis/free-port.js';
import { startStore } from '../../../dist/embedded/redis/index.js';
import { connectRedis } from '../../../dist/redis/connection.js';

const MAIN = new URL('../../../dist/main.js', import.meta.url).pathname;
const LOOK_EVERY_MS = 50;
/**
 * Tells its memory, in bytes, after a collection of garbage: what it holds, what the system gives it (what is let go is not
 * given back at once), and the most that this ever was.
 */
const TELLS_MEMORY = `process.on('message', () => {
  gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ held: heapUsed + external, resident: rss, peak: process.resourceUsage().maxRSS * 1024 });
});`;

export async function openBridge(environment = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-bench-'));
  const secret = randomBytes(32).toString('hex');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = () => undefined;
  const store = await startStore({ dataDir, log, prefer: process.env.EMBEDDED_STORE });
  const odoo = await startStandin({ port: 0, dataDir, bridgeUrl: url, bridgeSecret: secret, log });
  const kept = Object.entries(process.env).filter(([name]) => !/^(ODOO_|NODE_ENV|REDIS_URL)/.test(name));
  const env = {
    ...Object.fromEntries(kept),
    ...{ PORT: String(port), DATA_DIR: dataDir, REDIS_URL: store.url, LOG_LEVEL: 'error' },
    ...{ ODOO_URL: odoo.url, ODOO_DB: 'standin', ODOO_LOGIN: 'bridge', ODOO_API_KEY: 'bridge-demo' },
    ...{ ODOO_WEBHOOK_SECRET: secret, TRUSTED_PROXIES: 'loopback' }, // the bench is the proxy of its people
    ...environment,
  };
  const told = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(TELLS_MEMORY)}`];
  const child = spawn(process.execPath, [...told, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  await started(child);
  const redis = connectRedis(store.url);
  const close = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    redis.disconnect();
    await odoo.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, redis, kind: store.kind, memory: () => memoryOf(child), settled: () => settled(redis), close };
}

/** `POST`s JSON, or a form, as somebody at that address. */
export async function post(url, body, { token, address } = {}) {
  const isForm = body instanceof FormData;
  const headers = {
    ...(isForm ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(address === undefined ? {} : { 'x-forwarded-for': address }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

/** The same, where anything but success is an error. */
export async function must(url, body, who) {
  const answer = await post(url, body, who);
  if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Bytes that the store has for its keys, or for those that count. */
export async function heldIn(redis, counts = () => true) {
  const names = (await redis.keys('*')).filter(counts);
  const sizes = await Promise.all(names.map((name) => redis.memory('USAGE', name, 'SAMPLES', 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function memoryOf(child) {
  child.send('memory');
  const [memory] = await once(child, 'message');
  return memory;
}

/** Odoo has everything that was accepted. */
async function settled(redis) {
  while ((await redis.zcard('sc:ready')) > 0 || (await redis.keys('sc:outbox:*')).length > 0) await wait(LOOK_EVERY_MS);
}

function started(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (bytes) => {
      printed += bytes;
      if (printed.includes('is running.')) resolve();
    });
    child.once('exit', () => reject(new Error(`the bridge ended at its start: ${printed}`)));
  });
}
