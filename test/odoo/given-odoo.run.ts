/** The suites against an Odoo that is there already, with the addon and its demo shop in it. */
import { needed } from '../support/environment';
import type { Processes } from '../support/machine/processes';
import { FUZZ, runSuite, suitesFor } from './run/suites';
import { skippedPart, type Tally } from '../support/machine/tally';
import { z } from 'zod';

const Version = z.object({ result: z.object({ server_serie: z.string() }) });

export async function againstGivenOdoo(processes: Processes): Promise<Tally[]> {
  const [url] = needed(process.env, 'ODOO_URL', 'ODOO_DB', 'ODOO_LOGIN', 'ODOO_API_KEY');
  const series = await seriesOf(url);
  const tallies = [skippedPart('the addon’s own tests', 'only an Odoo that is brought here can run them')];
  for (const suite of [...suitesFor(series), FUZZ]) {
    tallies.push(await runSuite(processes, suite, { ...given(), ODOO_SERIES: series }));
  }
  return tallies;
}

async function seriesOf(url: string): Promise<string> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    method: 'call',
    params: { service: 'common', method: 'version', args: [] },
  });
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await fetch(`${url}/jsonrpc`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(10_000),
    });
    return Version.parse(await answer.json()).result.server_serie;
  } catch (error) {
    throw new Error(`No Odoo answers at ${url}.`, { cause: error });
  }
}

function given(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
