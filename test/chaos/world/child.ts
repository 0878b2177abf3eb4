/** A process under test: starts, dies by force, and returns on the same port and files. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const STARTS_WITHIN_MS = 60_000;
const SUPERVISOR_PAUSE_MS = 500;
const STARTS_IN_VAIN = 20;

export interface ChildPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The text that it prints once it is ready. */
  readonly ready: string;
  /** Everything it prints is appended here. */
  readonly logFile: string;
}

export class Child {
  /** Number of unexpected exits. */
  crashes = 0;
  private process: ChildProcess | null = null;
  private isWanted = false;

  constructor(private readonly plan: ChildPlan) {}

  /** Resolves once it is up; a start that fails is tried again, as a supervisor would. */
  async start(): Promise<void> {
    this.isWanted = true;
    for (let tries = 1; this.isWanted; tries += 1) {
      try {
        return await this.launch();
      } catch (error) {
        if (tries === STARTS_IN_VAIN) throw error;
        await pause(SUPERVISOR_PAUSE_MS);
      }
    }
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.isWanted = false;
    const child = this.process;
    if (child === null || !isRunning(child)) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Pauses or continues it. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.process?.kill(signal);
  }

  private async launch(): Promise<void> {
    const { name, command, args, env, ready, logFile } = this.plan;
    const child = spawn(command, args, { env: { ...bareEnvironment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    const log = createWriteStream(logFile, { flags: 'a' });
    let printed = '';
    let isUp = false;
    await new Promise<void>((resolve, reject) => {
      const overdue = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN_MS);
      const onOutput = (chunk: Buffer) => {
        log.write(chunk);
        if (isUp) return;
        printed += chunk.toString();
        isUp = printed.includes(ready);
        if (isUp) {
          clearTimeout(overdue);
          resolve();
        }
      };
      child.stdout.on('data', onOutput);
      child.stderr.on('data', onOutput);
      child.once('error', reject);
      child.once('close', () => {
        clearTimeout(overdue);
        log.end();
        if (isUp) this.afterEnd();
        else reject(new Error(`${name} did not start:\n${printed}`));
      });
    });
  }

  private afterEnd(): void {
    if (!this.isWanted) return;
    this.crashes += 1;
    void pause(SUPERVISOR_PAUSE_MS).then(() => (this.isWanted ? this.start() : undefined));
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Nothing of the caller's configuration may leak into the world under test. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(ODOO_|REDIS_URL|NODE_ENV|EMBEDDED_STORE|PORT$|CHAOS_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
