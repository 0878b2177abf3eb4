/** Odoo out of the unpacked package, as a program: its arguments, its environment, its addons. */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OdooPackage } from '../package/odoo-package';
import { postgresPrograms } from '../package/programs';
import { DATABASE_USER } from './postgres';
import { answerOf } from '../../support/machine/answer-of';
import type { Program } from '../../support/machine/processes';

/** The second is loaded by who wants it, and never installed. */
const ADDONS = ['odoo-addon/storefront_chat', 'test/odoo/addons/no_early_bundles'];
const LIBRARY = 'usr/lib/python3/dist-packages';

export class Odoo {
  private readonly data: string;

  constructor(
    private readonly odoo: OdooPackage,
    private readonly folder: string,
    private readonly databaseHost: string,
  ) {
    this.data = join(folder, 'data');
    for (const addon of ADDONS) cpSync(addon, join(folder, 'addons', basename(addon)), { recursive: true });
    answerOf('chmod', ['-R', 'a+rX', join(folder, 'addons')]);
  }

  /** A client program of PostgreSQL. */
  databaseProgram(name: string, args: readonly string[]): Program {
    const at = [`--host=${this.databaseHost}`, `--username=${DATABASE_USER}`, '--no-password'];
    return { command: join(postgresPrograms() ?? '', name), args: [...at, ...args], cwd: this.folder, asNobody: true };
  }

  /** Copies the files that belong to one database for another. */
  copyOfFiles(from: string, to: string): Program {
    const files = (database: string) => join(this.data, 'filestore', database);
    return { command: 'cp', args: ['--recursive', files(from), files(to)], cwd: this.folder, asNobody: true };
  }

  /** `subcommand` is empty for the server itself. */
  program(subcommand: readonly string[], database: string, args: readonly string[], input?: string): Program {
    const library = join(this.odoo.root, LIBRARY);
    const always = [
      ...[`--database=${database}`, `--db_host=${this.databaseHost}`, `--db_user=${DATABASE_USER}`],
      `--addons-path=${join(library, 'odoo', 'addons')},${join(this.folder, 'addons')}`,
      ...[`--data-dir=${this.data}`, '--http-interface=127.0.0.1'],
    ];
    return {
      command: '/usr/bin/python3',
      args: [join(this.odoo.root, 'usr/bin/odoo'), ...subcommand, ...always, ...args],
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        PYTHONPATH: library,
        PYTHONPYCACHEPREFIX: join(this.folder, 'compiled'),
      },
      asNobody: true,
      input,
    };
  }
}
