/** A database again under another name, with its files; its Odoo knows of no bridge. */
import type { Odoo } from './odoo';
import type { Processes } from '../../support/machine/processes';

const NO_BRIDGE = "DELETE FROM ir_config_parameter WHERE key = 'storefront_chat.bridge_url'";

/** Nobody may be connected to `from`. */
export async function copyDatabase(processes: Processes, odoo: Odoo, from: string, to: string): Promise<void> {
  await processes.run(odoo.databaseProgram('createdb', [`--template=${from}`, to]));
  await processes.run(odoo.databaseProgram('psql', [`--dbname=${to}`, `--command=${NO_BRIDGE}`]));
  await processes.run(odoo.copyOfFiles(from, to));
}
