/** One run of Jest as a part of a run by hand: its suites one after the other, and their count. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Failed, type Processes } from './processes';
import type { Tally } from './tally';

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

/** @param args configuration and suites */
export async function runJest(
  processes: Processes,
  part: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const before = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-suite-'));
  const results = join(folder, 'results.json');
  const jest = ['node_modules/jest/bin/jest.js', '--runInBand', '--verbose=false', '--json', `--outputFile=${results}`];
  try {
    await processes
      .run({ command: process.execPath, args: [...jest, ...args], env, isShown: true })
      .catch((error: unknown) => {
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
      seconds: (performance.now() - before) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
