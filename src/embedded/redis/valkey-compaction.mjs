/**
 * Compacts the append-only file without a fork: a foreground SAVE becomes the new base, an empty file its tail.
 *
 * Every step leaves a directory a start can read: until the manifest is renamed the old base and tail are the truth, and
 * between SAVE and the change of file no command of a client runs, so nothing is in both or in neither.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { command } from './valkey-command.mjs';

const MANIFEST = 'appendonly.aof.manifest';

/** The engine did not write a snapshot; nothing was changed. */
export class SnapshotRefused extends Error {}

/** @param {import('./valkey-engine.mjs').ValkeyEngine} engine @returns {{ before: number, after: number, ms: number }} */
export function compact(engine) {
  const started = performance.now();
  const { appendFile } = engine;
  const before = appendFile.bytes;
  const snapshot = save(engine);
  const next = nextNames(readFileSync(join(appendFile.folder, MANIFEST), 'utf8'));
  renameSync(snapshot, join(appendFile.folder, next.base));
  appendFile.replace(next.increment);
  writeManifest(appendFile.folder, next);
  removeOthers(appendFile.folder, next);
  return {
    before,
    after: statSync(join(appendFile.folder, next.base)).size,
    ms: Math.round(performance.now() - started),
  };
}

/** Exclusive SAVE over a connection of our own. @returns {string} path of the snapshot */
function save(engine) {
  const { sockets, options } = engine;
  const snapshot = join(options.dir, 'dump.rdb');
  rmSync(snapshot, { force: true });
  let reply = '';
  const inside = sockets.connectInside((bytes) => (reply += bytes.toString()));
  inside.inbox.push(command('AUTH', options.password));
  engine.settle();
  sockets.listenOnlyTo(inside);
  try {
    engine.settle();
    inside.inbox.push(command('SAVE'));
    engine.turn();
  } finally {
    sockets.listenOnlyTo(null);
    inside.ended = true;
  }
  if (!existsSync(snapshot)) throw new SnapshotRefused(`SAVE left no snapshot: ${reply.trim()}`);
  return snapshot;
}

function nextNames(manifest) {
  const highest = (type) =>
    Math.max(0, ...[...manifest.matchAll(new RegExp(`seq (\\d+) type ${type}`, 'g'))].map((match) => Number(match[1])));
  const [base, increment] = [highest('b') + 1, highest('i') + 1];
  return {
    base: `appendonly.aof.${base}.base.rdb`,
    increment: `appendonly.aof.${increment}.incr.aof`,
    text: `file appendonly.aof.${base}.base.rdb seq ${base} type b\nfile appendonly.aof.${increment}.incr.aof seq ${increment} type i\n`,
  };
}

function writeManifest(folder, next) {
  const temporary = join(folder, `temp-${MANIFEST}`);
  writeFileSync(temporary, next.text, { flush: true });
  sync(temporary);
  sync(folder);
  renameSync(temporary, join(folder, MANIFEST));
  sync(folder);
}

function sync(path) {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function removeOthers(folder, next) {
  const kept = new Set([MANIFEST, next.base, next.increment]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
