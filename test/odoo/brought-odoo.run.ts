/** Everything against an Odoo of the run's own: the addon's tests in both data states, then the suites on the one with demo data. */
import { runAddonTests, WITH_DEMO, WITHOUT_DEMO } from './addon/addon-tests';
import { bringOdoo } from './run/bring-odoo';
import { copyDatabase } from './run/copy-database';
import { startLiveOdoo, type OdooEnvironment } from './run/live-odoo';
import type { Odoo } from './run/odoo';
import { prepare } from './run/prepare';
import type { Processes } from '../support/machine/processes';
import { lanesOf, runSuite, suitesFor, type Suite } from './run/suites';
import type { Tally } from '../support/machine/tally';

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

/** Each lane of suites has an Odoo of its own, out of the one database: side by side they would disturb one another in it. */
async function liveSuites(processes: Processes, odoo: Odoo, database: string): Promise<Tally[]> {
  const prepared = await prepare(processes, odoo, database);
  const suites = suitesFor(prepared['ODOO_SERIES'] ?? '');
  const lanes = lanesOf(suites).map((lane, at) => ({ lane, of: at === 0 ? database : `${database}_${at}` }));
  for (const { of } of lanes) if (of !== database) await copyDatabase(processes, odoo, database, of);
  const tallies = await Promise.all(lanes.map(({ lane, of }) => suitesOf(lane, processes, odoo, of, prepared)));
  return suites.flatMap(({ part }) => tallies.flat().filter((tally) => tally.part === part));
}

async function suitesOf(
  lane: readonly Suite[],
  processes: Processes,
  odoo: Odoo,
  database: string,
  prepared: OdooEnvironment,
): Promise<Tally[]> {
  const live = await startLiveOdoo(processes, odoo, database, prepared);
  try {
    const tallies: Tally[] = [];
    for (const suite of lane) tallies.push(await runSuite(processes, suite, live.environment));
    return tallies;
  } finally {
    await live.close();
  }
}
