/** A stock Odoo and its database where there was none; all that they write is in one temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotBring } from '../../support/machine/cannot-bring';
import { Apt } from '../../support/machine/apt';
import { bringPackage } from '../package/odoo-package';
import { osRelease } from '../../support/machine/os-release';
import { bringPrograms } from '../package/programs';
import { giveToNobody, mustBeOpenToNobody } from '../../support/machine/nobody';
import { Odoo } from './odoo';
import { startPostgres } from './postgres';
import type { Processes } from '../../support/machine/processes';

const INSTEAD = 'set ODOO_URL to an Odoo that is there already';

export interface BroughtOdoo {
  readonly odoo: Odoo;
  /** Once nothing of it runs any more. */
  remove(): void;
}

export async function bringOdoo(processes: Processes): Promise<BroughtOdoo> {
  if (osRelease('ID') !== 'debian') throw new CannotBring(`Odoo is brought on Debian only: ${INSTEAD}.`);
  if (process.getuid?.() !== 0) throw new CannotBring(`Only root can install what Odoo needs: ${INSTEAD}.`);
  const apt = new Apt(processes);
  const unpacked = await bringPackage(apt, processes);
  await bringPrograms(apt, unpacked.depends);
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    giveToNobody(folder);
    mustBeOpenToNobody(folder);
    return { odoo: new Odoo(unpacked, folder, await startPostgres(processes, folder)), remove };
  } catch (error) {
    await processes.stopAll();
    remove();
    throw error;
  }
}
