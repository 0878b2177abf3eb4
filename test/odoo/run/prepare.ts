/** A database with the demo shop as the suites need it: an API key for the bridge's user, and the bridge's address. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/bridge';
import type { OdooEnvironment } from './live-odoo';
import type { Odoo } from './odoo';
import type { Processes } from '../../support/machine/processes';

/** Answers what a suite has to know of it but where it is. */
export async function prepare(processes: Processes, odoo: Odoo, database: string): Promise<OdooEnvironment> {
  const bridgePort = await freePort();
  const secret = randomBytes(16).toString('hex');
  const bridge = { BRIDGE_URL: `http://127.0.0.1:${bridgePort}`, BRIDGE_SECRET: secret };
  const input = readFileSync(join('test', 'odoo', 'run', 'prepare.py'), 'utf8');
  const shell = odoo.program(['shell'], database, ['--no-http', '--max-cron-threads=0']);
  const told = await processes.run({ ...shell, input, env: { ...shell.env, ...bridge } });
  const key = /^API_KEY=(\S+)/m.exec(told)?.[1];
  if (key === undefined) throw new Error(`Odoo could not be told about the bridge:\n${told}`);
  return {
    ODOO_SERIES: '19.0',
    ODOO_LOGIN: 'bridge',
    ODOO_API_KEY: key,
    ODOO_WEBHOOK_SECRET: secret,
    BRIDGE_PORT: String(bridgePort),
  };
}
