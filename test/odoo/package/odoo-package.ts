/** Debian's package of a stock Odoo, unpacked into a folder that is kept between runs; it is not installed. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mustBeOpenToNobody } from '../../support/machine/nobody';
import { say } from '../../support/machine/say';
import { answerOf } from '../../support/machine/answer-of';
import type { Processes } from '../../support/machine/processes';
import { Apt } from '../../support/machine/apt';

const NAME = 'odoo-19';
const SUITE = 'sid';
/** Its web client reaches into these by relative links. */
const BESIDE_IT = [
  'libjs-jquery',
  'libjs-jquery-form',
  'libjs-underscore',
  'fonts-roboto-unhinted',
  'fonts-font-awesome',
  'fonts-inconsolata',
];
/** Older suites have this one without the files that are linked. */
const ONLY_NEWEST = 'fonts-montserrat';
/** Raised when something else is to be unpacked. */
const RECIPE = 1;
const KEPT_FOR_MS = 30 * 24 * 3_600_000;
const LEFT_BEHIND_MS = 3_600_000;

const Stamp = z.object({ recipe: z.literal(RECIPE), depends: z.string(), size: z.string() });

export interface OdooPackage {
  /** The root of what was unpacked. */
  readonly root: string;
  /** The packages of its `Depends` field. */
  readonly depends: readonly string[];
}

export async function bringPackage(apt: Apt, processes: Processes): Promise<OdooPackage> {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? '/var/cache', 'storefront-chat');
  const folder = join(cache, NAME);
  mkdirSync(cache, { recursive: true });
  chmodSync(cache, 0o755);
  mustBeOpenToNobody(cache);
  const kept = look(folder);
  if (kept !== undefined && ageOf(folder) < KEPT_FOR_MS) return kept;
  try {
    await unpack(cache, folder, apt, processes);
  } catch (error) {
    if (kept === undefined) throw error;
    say(`${NAME} is older than 30 days and stays as it is: ${error instanceof Error ? error.message : String(error)}`);
  }
  const made = look(folder);
  if (made === undefined) throw new Error(`${folder} is not whole although it was made just now.`);
  return made;
}

/** Undefined unless it is there as it was made: the stamp is written last, and knows how large the rest is. */
function look(folder: string): OdooPackage | undefined {
  const root = join(folder, 'root');
  try {
    const { depends, size } = Stamp.parse(JSON.parse(readFileSync(join(folder, 'stamp.json'), 'utf8')));
    return size === sizeOf(root) ? { root, depends: depends.split(',').map(nameOf) } : undefined;
  } catch {
    return undefined; // Not there, half made, or of another recipe: it is made anew.
  }
}

async function unpack(cache: string, folder: string, apt: Apt, processes: Processes): Promise<void> {
  say(`Bringing ${NAME} into ${folder} …`);
  removeLeftBehind(cache);
  const making = mkdtempSync(join(cache, `${NAME}.making-`));
  try {
    const debs = join(making, 'debs');
    mkdirSync(debs);
    await apt.downloadFrom(SUITE, [NAME, ONLY_NEWEST], debs);
    await apt.download(BESIDE_IT, debs);
    const files = readdirSync(debs).filter((name) => name.endsWith('.deb'));
    const root = join(making, 'root');
    for (const file of files) {
      await processes.run({ command: 'dpkg-deb', args: ['-x', join(debs, file), root] });
    }
    const itself = files.find((file) => file.startsWith(`${NAME}_`)) ?? '';
    const depends = answerOf('dpkg-deb', ['-f', join(debs, itself), 'Depends']) ?? '';
    rmSync(debs, { recursive: true });
    for (const open of [making, root]) chmodSync(open, 0o755);
    const stamp = { recipe: RECIPE, depends: depends.trim(), size: sizeOf(root) };
    writeFileSync(join(making, 'stamp.json'), JSON.stringify(stamp));
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Of runs that were killed in the middle. */
function removeLeftBehind(cache: string): void {
  for (const entry of readdirSync(cache).filter((name) => name.startsWith(`${NAME}.making-`))) {
    const path = join(cache, entry);
    if (ageOf(path) > LEFT_BEHIND_MS) rmSync(path, { recursive: true, force: true });
  }
}

function ageOf(path: string): number {
  return Date.now() - statSync(path).mtimeMs;
}

function sizeOf(folder: string): string {
  return answerOf('du', ['-sb', folder])?.split('\t')[0] ?? '';
}

/** `python3-x (>= 1) | python3-y:any` is `python3-x`. */
function nameOf(dependency: string): string {
  return /^\s*([^\s:(|]+)/.exec(dependency)?.[1] ?? '';
}
