/** Odoo out of the unpacked package, as a program: its arguments, its environment, its addons. */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OdooPackage } from '../package/odoo-package';
import { DATABASE_USER } from './postgres';
import { answerOf } from './answer-of';
import type { Program } from './processes';

/** The second is loaded by who wants it, and never installed. */
const ADDONS = ['odoo-addon/storefront_chat', 'test/odoo/addons/no_early_bundles'];
const LIBRARY = 'usr/lib/python3/dist-packages';

export class Odoo {
  constructor(
    private readonly odoo: OdooPackage,
    private readonly folder: string,
    private readonly databaseHost: string,
  ) {
    for (const addon of ADDONS) cpSync(addon, join(folder, 'addons', basename(addon)), { recursive: true });
    answerOf('chmod', ['-R', 'a+rX', join(folder, 'addons')]);
  }

  /** `subcommand` is empty for the server itself. */
  program(subcommand: readonly string[], database: string, args: readonly string[], input?: string): Program {
    const library = join(this.odoo.root, LIBRARY);
    const always = [
      ...[`--database=${database}`, `--db_host=${this.databaseHost}`, `--db_user=${DATABASE_USER}`],
      `--addons-path=${join(library, 'odoo', 'addons')},${join(this.folder, 'addons')}`,
      ...[`--data-dir=${join(this.folder, 'data')}`, '--http-interface=127.0.0.1'],
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
