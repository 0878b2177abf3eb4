/** The addon's own tests, in a database of their own with or without Odoo's demo data. */
import { freePort } from '../../support/bridge';
import { Odoo } from '../run/odoo';
import { Failed, Processes } from '../../support/machine/processes';
import { say } from '../../support/machine/say';
import type { Tally } from '../../support/machine/tally';
import { faultsOf, readTestLog } from './test-log';
import { testNames } from './test-names';

const TESTS = 'odoo-addon/storefront_chat/tests';

export interface DataState {
  readonly database: string;
  readonly name: string;
  readonly args: readonly string[];
}

export const WITHOUT_DEMO: DataState = { database: 'plain', name: 'addon, no demo data', args: [] };
export const WITH_DEMO: DataState = { database: 'demo', name: 'addon, demo data', args: ['--with-demo'] };

export async function runAddonTests(processes: Processes, odoo: Odoo, state: DataState): Promise<Tally> {
  const before = Date.now();
  const port = await freePort();
  const args = [
    '--init=sale_management,stock_delivery,storefront_chat',
    '--test-tags=/storefront_chat',
    '--load=base,rpc,web,no_early_bundles',
    '--stop-after-init',
  ];
  const program = odoo.program([], state.database, [
    ...args,
    ...state.args,
    `--http-port=${port}`,
    '--max-cron-threads=0',
  ]);
  let ending = '';
  const output = await processes.run(program).catch((error: unknown) => {
    if (!(error instanceof Failed)) throw error;
    ending = error.message;
    return error.output;
  });
  const log = readTestLog(output);
  const faults = faultsOf(log, testNames(TESTS));
  if (faults.length > 0) {
    say([log.complaints, ending, ...faults.map((fault) => `${state.name}: ${fault}`)].join('\n'));
  }
  const { failed = 0, errors = 0, tests = 0 } = log.summary ?? {};
  const bad = Math.max(failed + errors, faults.length > 0 ? 1 : 0);
  return {
    part: state.name,
    passed: Math.max(0, tests - bad - log.skipped.length),
    failed: bad,
    skipped: log.skipped,
    seconds: (Date.now() - before) / 1000,
  };
}
