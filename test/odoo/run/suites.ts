/** The suites that need an Odoo which is up: façade contract over every protocol, staff, and a chat in two browsers. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { OdooEnvironment } from './live-odoo';
import { Failed, Processes } from './processes';
import { skippedPart, type Tally } from './tally';

const Results = z.object({
  numFailedTests: z.number(),
  numPassedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface Suite {
  readonly part: string;
  readonly file: string;
  readonly environment?: OdooEnvironment;
  readonly needs?: readonly string[];
}

const WEBHOOK_SETTINGS = ['ODOO_WEBHOOK_SECRET', 'BRIDGE_PORT'];

/** Takes minutes, so only an Odoo that is there already gets it. */
export const FUZZ: Suite = { part: 'hostile requests', file: 'fuzz', needs: WEBHOOK_SETTINGS };

/** Of 19.0 and later JSON-2 as well. */
export function suitesFor(series: string): Suite[] {
  const protocols = ['jsonrpc', 'xmlrpc', ...(Number.parseInt(series, 10) >= 19 ? ['json2'] : [])];
  return [
    ...protocols.map((ODOO_PROTOCOL) => ({
      part: `façade contract over ${ODOO_PROTOCOL}`,
      file: 'facade',
      environment: { ODOO_PROTOCOL },
    })),
    { part: 'staff', file: 'staff', needs: WEBHOOK_SETTINGS },
    { part: 'personal data', file: 'privacy', needs: WEBHOOK_SETTINGS },
    { part: 'shopper and agent in browsers', file: 'journey', needs: WEBHOOK_SETTINGS },
  ];
}

/** Suites that may change one Odoo, and between them as many Odoos as run well side by side: what needs the bridge stays together. */
export function lanesOf(suites: readonly Suite[]): Suite[][] {
  const [last, ...others] = suites.filter(({ needs }) => needs === undefined).reverse();
  const withBridge = suites.filter(({ needs }) => needs !== undefined);
  return [[...(last ? [last] : []), ...withBridge], ...others.reverse().map((suite) => [suite])];
}

export async function runSuite(processes: Processes, suite: Suite, odoo: OdooEnvironment): Promise<Tally> {
  const { part, file, needs = [] } = suite;
  const missing = needs.filter((name) => !odoo[name]);
  if (missing.length > 0) return skippedPart(part, `set ${missing.join(', ')}`);
  const before = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-suite-'));
  const results = join(folder, 'results.json');
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--config=test/odoo/suites/jest.config.cjs',
    '--runInBand',
    '--verbose=false',
  ];
  const args = [...jest, '--json', `--outputFile=${results}`, `/${file}.spec.ts`];
  const env = { ...process.env, ...odoo, ...suite.environment };
  try {
    await processes.run({ command: process.execPath, args, env, isShown: true }).catch((error: unknown) => {
      if (!(error instanceof Failed) || !existsSync(results)) throw error;
    });
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = Results.parse(
      JSON.parse(readFileSync(results, 'utf8')),
    );
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
    return {
      part,
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: skipped.map(({ fullName }) => fullName),
      seconds: (Date.now() - before) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
