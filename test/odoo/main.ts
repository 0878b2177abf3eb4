/**
 * The product against a real Odoo: `npm run test:odoo`.
 *
 * With `ODOO_URL` against that one. Else, on Debian as root, it brings a stock Odoo and a PostgreSQL of its own and takes them down again.
 */
import { againstBroughtOdoo } from './brought-odoo.run';
import { CannotBring } from './cannot-bring';
import { againstGivenOdoo } from './given-odoo.run';
import { Processes } from './run/processes';
import { say } from './run/say';
import { hasFailed, skippedPart, summaryOf, type Tally } from './run/tally';

const processes = new Processes();
let endedBy: string | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endedBy = signal;
    void processes.stopAll();
  });
}

run().then(
  (tallies) => {
    say(summaryOf(tallies));
    process.exitCode = hasFailed(tallies) ? 1 : 0;
  },
  (error: unknown) => {
    say(endedBy ? `Ended by ${endedBy}: nothing is left running.` : sentenceOf(error));
    process.exitCode = 1;
  },
);

async function run(): Promise<Tally[]> {
  try {
    return process.env['ODOO_URL'] ? await againstGivenOdoo(processes) : await againstBroughtOdoo(processes);
  } catch (error) {
    if (!(error instanceof CannotBring) || endedBy !== undefined) throw error;
    return [skippedPart('real Odoo', error.message)];
  } finally {
    await processes.stopAll();
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
