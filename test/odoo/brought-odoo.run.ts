/** Everything against an Odoo of the run's own: the addon's tests in both data states, then the suites on the one with demo data. */
import { runAddonTests, WITH_DEMO, WITHOUT_DEMO } from './addon/addon-tests';
import { bringOdoo } from './run/bring-odoo';
import { startLiveOdoo } from './run/live-odoo';
import type { Odoo } from './run/odoo';
import type { Processes } from './run/processes';
import { runSuite, suitesFor } from './run/suites';
import type { Tally } from './run/tally';

export async function againstBroughtOdoo(processes: Processes): Promise<Tally[]> {
  const { odoo, remove } = await bringOdoo(processes);
  try {
    const plain = runAddonTests(processes, odoo, WITHOUT_DEMO);
    const demo = runAddonTests(processes, odoo, WITH_DEMO);
    const [first, second] = await Promise.all([plain, demo]);
    return [first, second, ...(await liveSuites(processes, odoo, WITH_DEMO.database))];
  } finally {
    await processes.stopAll();
    remove();
  }
}

async function liveSuites(processes: Processes, odoo: Odoo, database: string): Promise<Tally[]> {
  const live = await startLiveOdoo(processes, odoo, database);
  try {
    const tallies: Tally[] = [];
    for (const suite of suitesFor(live.environment['ODOO_SERIES'] ?? ''))
      tallies.push(await runSuite(processes, suite, live.environment));
    return tallies;
  } finally {
    await live.close();
  }
}
