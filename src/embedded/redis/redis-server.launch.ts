/** Starts redis-server or valkey-server as a child that ends when the bridge ends, however the bridge ends. */
import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:net';
import { EmbeddedStoreError } from './embedded-store.errors';
import { recordServer, stopLeftover } from './leftover-server';
import { LaunchedServer, LaunchOptions } from './running-store';

const BINARIES = ['valkey-server', 'redis-server'] as const;
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 1_000;
const LOOK_EVERY_MS = 25;

/**
 * The shell holds the reading end of our pipe (its descriptor 4). When the bridge dies, kill -9 included, the kernel closes
 * the other end, `cat` returns, and the server gets its TERM. The configuration comes on descriptor 3, never in argv.
 */
const WATCHDOG = `
exec 4<&0
"$0" - <&3 3<&- 4<&- &
server=$!
echo "pid $server"
exec 3<&-
{ cat <&4 >/dev/null; kill "$server" 2>/dev/null; } &
watchdog=$!
wait "$server"
code=$?
kill "$watchdog" 2>/dev/null
exit "$code"
`;

/** The first binary on PATH; null when there is none. */
export function findServerBinary(): string | null {
  return BINARIES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

export async function launchRedisServer(binary: string, options: LaunchOptions): Promise<LaunchedServer> {
  const { dir, log } = options;
  await stopLeftover(dir, log);
  // A session of its own: Ctrl-C reaches the bridge only, which still needs its store while it drains.
  const child = spawn('sh', ['-c', WATCHDOG, binary], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'], detached: true });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}; ${lastLines()}`));
  });
  const lastLines = collectOutput(child, (pid) => recordServer(dir, pid));
  writeConfig(child, options);
  if (!(await answers(options, ended))) {
    child.stdin?.end();
    throw EmbeddedStoreError.didNotStart(
      binary,
      await Promise.race([ended, wait(STOP_TIMEOUT_MS, 'it does not listen')]),
    );
  }
  return { ended, stop: () => stop(child, ended, dir, options) };
}

async function stop(child: ChildProcess, ended: Promise<string>, dir: string, { log }: LaunchOptions): Promise<void> {
  child.stdin?.end();
  const stopped = await Promise.race([ended, wait(STOP_TIMEOUT_MS, null, { ref: false })]);
  if (stopped === null) await stopLeftover(dir, log);
}

function writeConfig(child: ChildProcess, { dir, port, password, maxBytes }: LaunchOptions): void {
  const pipe = child.stdio[3];
  if (!(pipe instanceof Writable)) throw new Error('The configuration pipe is not writable.');
  pipe.on('error', () => undefined); // a server that did not start is reported by its exit
  pipe.end(
    [
      'bind 127.0.0.1',
      `port ${port}`,
      `requirepass ${password}`,
      `dir ${JSON.stringify(dir)}`,
      'appendonly yes',
      'appendfsync always',
      'save ""',
      `maxmemory ${maxBytes}`,
      'maxmemory-policy noeviction',
      'loglevel warning',
      '',
    ].join('\n'),
  );
}

/** Reports the server's process id, and keeps its last output for the error message. */
function collectOutput(child: ChildProcess, onPid: (pid: number) => void): () => string {
  const lines: string[] = [];
  if (child.stdout instanceof Readable) {
    child.stdout.on('data', (bytes: Buffer) => {
      const text = bytes.toString();
      const pid = /^pid (\d+)$/m.exec(text)?.[1];
      if (pid !== undefined) onPid(Number(pid));
      lines.push(...text.split('\n').filter((line) => line.includes(' # ')));
      lines.splice(0, lines.length - 5);
    });
  }
  return () => lines.join(' | ');
}

/** Ready means that it accepts our password: a server that still loads its log tells its clients, and they wait. */
async function answers(options: LaunchOptions, ended: Promise<string>): Promise<boolean> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!over && performance.now() < deadline) {
    if (await takesPassword(options)) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

/** Another server may have taken the port meanwhile: ours knows the password. */
async function takesPassword({ port, password }: LaunchOptions): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`AUTH ${password}\r\n`);
  try {
    const reply: unknown[] = await once(socket, 'data', { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return String(reply[0]).startsWith('+OK');
  } catch {
    return false; // not listening yet
  } finally {
    socket.destroy();
  }
}
