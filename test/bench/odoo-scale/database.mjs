// A throw-away database: a copy of a template, filled by SQL, dropped afterwards.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SQL = ['words', 'people', 'chats', 'tickets', 'canned-responses'];

/** Copies the template; PGHOST, PGUSER and PGPASSWORD say where. */
export function copy(template, name) {
  run('createdb', ['-T', template, name]);
}

export function drop(name) {
  run('dropdb', ['--force', name]);
}

/** Makes so many of each; Odoo must not run on it meanwhile. */
export function fill(name, sizes) {
  const variables = Object.entries(sizes).flatMap(([size, number]) => ['-v', `${size}=${number}`]);
  const files = SQL.flatMap((file) => ['-f', path.join(import.meta.dirname, `${file}.sql`)]);
  run('psql', ['-d', name, '-q', '-X', '-v', 'ON_ERROR_STOP=1', ...variables, ...files]);
}

function run(command, args) {
  const { status, error } = spawnSync('nice', ['-n', '15', command, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error || status !== 0) throw new Error(`${command} ${args[0]} failed`, { cause: error });
}
