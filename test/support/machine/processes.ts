/** Every program that a run starts, so that none outlives it: ended together, and by the kernel when the run is killed. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { answerOf } from './answer-of';
import { AS_NOBODY } from './nobody';

const STARTS_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 10_000;
const LAST_LINES = 15;

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Nothing else is in its environment when given. */
  readonly env?: NodeJS.ProcessEnv;
  readonly asNobody?: boolean;
  readonly input?: string;
  /** What it says of its work is shown as it comes. */
  readonly isShown?: boolean;
  readonly endsWith?: NodeJS.Signals;
}

/** Where the kernel can be told to end a program together with the run; Linux has it. */
const GUARD = ['setpriv', '--pdeathsig', 'KILL'];
const GUARDED = answerOf('setpriv', [...GUARD.slice(1), 'true']) === undefined ? [] : GUARD;

/** A program that ended with a code other than 0, or did not start. */
export class Failed extends Error {
  constructor(
    program: Program,
    readonly output: string,
    ending: string,
  ) {
    const end = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
    super(`${nameOf(program)} ${ending}\n${end}`);
  }
}

interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far, on both streams. */
  output(): string;
}

export class Processes {
  private readonly alive = new Map<ChildProcess, NodeJS.Signals>();
  private isEnding = false;

  /** Answers what it printed once it has ended well. */
  async run(program: Program): Promise<string> {
    const { child, output } = this.start(program);
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    this.mustGoOn();
    if (code !== 0) throw new Failed(program, output(), `ended with ${signal ?? code}`);
    return output();
  }

  /** Resolves with what it has printed when that is `ready`, and it goes on; rejects when it ended, printed `hopeless`, or took too long. */
  async started(program: Program, ready: RegExp, hopeless: RegExp): Promise<string> {
    const { child, output } = this.start(program);
    return new Promise<string>((resolve, reject) => {
      const fail = (ending: string) => reject(new Failed(program, output(), ending));
      const refuse = (problem: string) => reject(new Error(`${nameOf(program)} cannot start: ${problem}.`));
      const overdue = setTimeout(() => fail('is not up after two minutes'), STARTS_WITHIN_MS);
      const look = () => {
        const problem = hopeless.exec(output())?.[0];
        if (problem !== undefined) refuse(problem);
        else if (ready.test(output())) resolve(output());
        else return;
        clearTimeout(overdue);
        for (const stream of [child.stdout, child.stderr]) stream?.off('data', look);
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
      child.once('close', (code) => {
        clearTimeout(overdue);
        fail(`ended with ${code}`);
      });
    });
  }

  async stopAll(): Promise<void> {
    this.isEnding = true;
    await Promise.all([...this.alive].map(([child, signal]) => stop(child, signal)));
  }

  /** For a program that says nothing of its being up. */
  start(program: Program): Running {
    this.mustGoOn();
    const { command, args, cwd, env = process.env, asNobody, input, isShown, endsWith = 'SIGTERM' } = program;
    const [file = command, ...rest] = [...GUARDED, ...(asNobody ? AS_NOBODY : []), command, ...args];
    const child = spawn(file, rest, { cwd, env, detached: true });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    }
    if (isShown) child.stderr.pipe(process.stderr, { end: false });
    child.on('error', (error) => (printed += error.message));
    child.stdin.on('error', () => undefined); // It ended before it had read: its exit code says so.
    child.stdin.end(input);
    this.alive.set(child, endsWith);
    child.once('close', () => this.alive.delete(child));
    return { child, output: () => printed };
  }

  private mustGoOn(): void {
    if (this.isEnding) throw new Error('The run is being ended.');
  }
}

/** Of an interpreter what it runs. */
function nameOf({ command, args }: Program): string {
  return basename(/python|node/.test(command) ? (args[0] ?? command) : command);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close');
  signalGroup(child, signal);
  const overdue = setTimeout(() => signalGroup(child, 'SIGKILL'), ENDS_WITHIN_MS);
  await closed;
  clearTimeout(overdue);
}

/** The children of a child go with it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    return; // All of it has ended.
  }
}
