/** Names of this operating system, from its `/etc/os-release`. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = '/etc/os-release';

export function osRelease(field: string): string | undefined {
  if (!existsSync(FILE)) return undefined;
  return new RegExp(`^${field}="?([^"\\n]*)"?$`, 'm').exec(readFileSync(FILE, 'utf8'))?.[1];
}
