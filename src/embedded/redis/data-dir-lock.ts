/** Locks a data directory for one bridge at a time; a lock that a killed bridge left is taken over. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedStoreError } from './embedded-store.errors';
import { processBirth } from './process-birth';

const BEAT_MS = 1_000;
/** A holder on another host (two containers, one volume) cannot be looked up: it must show a heartbeat within this time. */
const FOREIGN_SILENCE_MS = 3_500;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly birth: string;
}

export interface DataDirLock {
  release(): void;
}

export async function lockDataDir(dir: string): Promise<DataDirLock> {
  const path = join(dir, 'lock');
  const mine: Holder = { pid: process.pid, host: hostname(), birth: processBirth(process.pid) ?? 'unknown' };
  const ticket = `${path}.${mine.host}.${mine.pid}`;
  writeFileSync(ticket, JSON.stringify(mine));
  try {
    while (!linked(ticket, path)) await removeIfAbandoned(path, dir);
  } finally {
    rmSync(ticket, { force: true });
  }
  const beat = setInterval(() => touch(path), BEAT_MS).unref();
  return {
    release: () => {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

/** A hard link appears with its contents, or not at all: there is no half-written lock to misread. */
function linked(ticket: string, path: string): boolean {
  try {
    linkSync(ticket, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfAbandoned(path: string, dir: string): Promise<void> {
  const text = contents(path);
  if (text === null) return;
  const holder = parseHolder(text);
  if (holder && (await isAlive(holder, path))) {
    throw EmbeddedStoreError.inUse(dir, `process ${holder.pid} on ${holder.host}`);
  }
  // Renamed first: of two bridges that both found it abandoned, only one moves it away.
  const aside = `${path}.abandoned.${process.pid}`;
  if (contents(path) !== text) return;
  renameSync(path, aside);
  rmSync(aside, { force: true });
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host === hostname()) return processBirth(holder.pid) === holder.birth;
  const seen = beatOf(path);
  await wait(FOREIGN_SILENCE_MS);
  return beatOf(path) !== seen;
}

function beatOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function contents(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('pid' in value && 'host' in value && 'birth' in value)) return null;
  const { pid, host, birth } = value;
  if (typeof pid !== 'number' || typeof host !== 'string' || typeof birth !== 'string') return null;
  return { pid, host, birth };
}

/** A lock that is not JSON was never written completely, so nobody holds it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
