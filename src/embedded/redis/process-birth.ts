/** Identifies a process by its start time as well, because process numbers are reused. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Field 22 of /proc/<pid>/stat, counted after the command name, which may itself contain spaces and brackets. */
const START_FIELD_AFTER_NAME = 19;

/** A string that identifies the process on this machine; null when there is no such process. */
export function processBirth(pid: number): string | null {
  try {
    return bootId() + ':' + startTicks(pid);
  } catch {
    // No such process, or a system without /proc.
    return startedAccordingToPs(pid);
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function startTicks(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields[START_FIELD_AFTER_NAME];
  if (ticks === undefined || fields[0] === 'Z') throw new Error(`Process ${pid} has ended.`);
  return ticks;
}

function startedAccordingToPs(pid: number): string | null {
  if (process.platform === 'linux') return null;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // ps answers with an error when there is no such process
  }
}
