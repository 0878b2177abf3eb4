/** Runs the numbered writer, kills it -9 at a random moment once it is under way, and says which numbers had been answered by then. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const WRITER = join(__dirname, 'numbered-writer.cjs');
const SHORTEST_MS = 200;
const SPREAD_MS = 900;

export interface WriterRun {
  readonly answered: readonly number[];
  readonly compactions: number;
}

/** Under way: it has answered, and compacted so many times, however long a busy machine takes for it. */
export async function runUntilKilled(args: readonly string[], compactions = 0): Promise<WriterRun> {
  const child = spawn(process.execPath, [WRITER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const underWay = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      if (/^\d+$/m.test(output) && output.split('compacted\n').length > compactions) resolve();
    });
  });
  const closed = once(child, 'close');
  await Promise.race([underWay, closed]);
  await killLater(child, SHORTEST_MS + Math.random() * SPREAD_MS);
  await closed;
  // The last line may be cut by the kill.
  const lines = output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
  const numbers = lines.filter((line) => line !== 'compacted');
  return { answered: numbers.map(Number), compactions: lines.length - numbers.length };
}

async function killLater(child: ChildProcess, ms: number): Promise<void> {
  await wait(ms);
  child.kill('SIGKILL');
}
