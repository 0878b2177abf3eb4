/** Records which server process uses a data directory, and stops one that a killed bridge left behind. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedStoreError } from './embedded-store.errors';
import { processBirth } from './process-birth';
import { StoreLog } from './running-store';

const TERM_MS = 5_000;
const KILL_MS = 2_000;
const LOOK_EVERY_MS = 25;

interface ServerRecord {
  readonly pid: number;
  readonly birth: string;
}

export function recordServer(dir: string, pid: number): void {
  const birth = processBirth(pid);
  if (birth !== null) writeFileSync(recordPath(dir), JSON.stringify({ pid, birth }));
}

/** Two servers would destroy the append-only file: returns only when the recorded one is gone. */
export async function stopLeftover(dir: string, log: StoreLog): Promise<void> {
  const record = readRecord(dir);
  if (record && isRunning(record)) {
    log('store.leftover_stopping', { pid: record.pid });
    if (!(await endsAfter(record, 'SIGTERM', TERM_MS)) && !(await endsAfter(record, 'SIGKILL', KILL_MS))) {
      throw EmbeddedStoreError.inUse(dir, `server process ${record.pid}, which does not end`);
    }
    log('store.leftover_stopped', { pid: record.pid });
  }
  rmSync(recordPath(dir), { force: true });
}

async function endsAfter(record: ServerRecord, signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  try {
    process.kill(record.pid, signal);
  } catch {
    return !isRunning(record); // it ended before the signal, or belongs to another user
  }
  for (let waited = 0; waited < withinMs; waited += LOOK_EVERY_MS) {
    if (!isRunning(record)) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

/** The start time must match: after a reboot the number may belong to any process. */
function isRunning(record: ServerRecord): boolean {
  return processBirth(record.pid) === record.birth;
}

function recordPath(dir: string): string {
  return join(dir, 'server.json');
}

function readRecord(dir: string): ServerRecord | null {
  try {
    const value: unknown = JSON.parse(readFileSync(recordPath(dir), 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value && 'birth' in value)) return null;
    const { pid, birth } = value;
    return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : null;
  } catch {
    return null; // never written, or half written by a bridge that was killed: its server got TERM from the watchdog
  }
}
