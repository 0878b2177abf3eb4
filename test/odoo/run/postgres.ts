/** A PostgreSQL of the run's own: in its folder, without a port, forgotten afterwards. */
import { join } from 'node:path';
import { CannotBring } from '../../support/machine/cannot-bring';
import { postgresPrograms } from '../package/programs';
import { Processes } from '../../support/machine/processes';

/** Of the database, not of the machine; Odoo refuses to work as `postgres`. */
export const DATABASE_USER = 'odoo';

const IN_A_HURRY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'jit=off',
  'shared_buffers=256MB',
];

/** Answers the folder of its socket, which is the `db_host` of Odoo. */
export async function startPostgres(processes: Processes, folder: string): Promise<string> {
  const bin = postgresPrograms();
  if (bin === undefined) throw new CannotBring('There is no PostgreSQL server on this machine.');
  const data = join(folder, 'postgres');
  const by = { cwd: folder, env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'], TZ: 'UTC' }, asNobody: true };
  const made = ['-D', data, '-U', DATABASE_USER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await processes.run({ ...by, command: join(bin, 'initdb'), args: made });
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, ...IN_A_HURRY];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = { ...by, command: join(bin, 'postgres'), args, endsWith: 'SIGQUIT' as const };
  await processes.started(server, /ready to accept connections/, /FATAL: .*/);
  return folder;
}
