/**
 * Reads a run of tests off Odoo's log.
 *
 * Its exit code is not enough: it is 0 where no test was found, and where tests skipped themselves for want of a browser.
 */
export interface TestLog {
  /** `test_file.TestClass.test_method` */
  readonly started: readonly string[];
  /** The same, with the reason. */
  readonly skipped: readonly string[];
  /** Undefined when there is no summary line: it ended before. */
  readonly summary?: { readonly failed: number; readonly errors: number; readonly tests: number };
  /** Errors with their tracebacks, as logged. */
  readonly complaints: string;
}

const STARTED = /odoo\.addons\.storefront_chat\.tests\.(\S+): Starting (\S+) \.\.\./g;
const SKIPPED = /odoo\.addons\.storefront_chat\.tests\.(\S+): skipped (\S+)(?: \(.*?\))? : (.*)/g;
const SUMMARY = /(\d+) failed, (\d+) error\(s\) of (\d+) tests/;
const ENTRY = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ \d+ (\w+) /;

/** Debian may not ship some files of Odoo, which misses them without harm. */
const NOT_SHIPPED = "assetsbundle: 'Could not get content for ";

export function readTestLog(log: string): TestLog {
  const summary = SUMMARY.exec(log);
  return {
    started: [...log.matchAll(STARTED)].map(([, module, test]) => `${module}.${test}`),
    skipped: [...log.matchAll(SKIPPED)].map(([, module, test, reason]) => `${module}.${test}: ${reason}`),
    summary: summary
      ? { failed: Number(summary[1]), errors: Number(summary[2]), tests: Number(summary[3]) }
      : undefined,
    complaints: complaintsIn(log),
  };
}

/** What is wrong with a run, a sentence each; nothing when all is well. */
export function faultsOf(log: TestLog, expected: readonly string[]): string[] {
  const { summary, started, skipped } = log;
  if (summary === undefined) return ['Odoo ended before it had a summary of its tests.'];
  const faults: string[] = [];
  if (summary.failed + summary.errors > 0) faults.push(`${summary.failed} failed, ${summary.errors} error(s).`);
  const notRun = expected.filter((name) => !started.includes(name));
  if (notRun.length > 0) faults.push(`${notRun.length} of ${expected.length} were not run: ${notRun.join(', ')}`);
  if (summary.tests < expected.length) faults.push(`Odoo counts ${summary.tests} tests, there are ${expected.length}.`);
  return [...faults, ...skipped.map((test) => `skipped itself: ${test}`)];
}

function complaintsIn(log: string): string {
  let isComplaint = false;
  const lines = log.split('\n').filter((line) => {
    const level = ENTRY.exec(line)?.[1];
    if (level !== undefined) isComplaint = /ERROR|CRITICAL/.test(level) && !line.includes(NOT_SHIPPED);
    return isComplaint;
  });
  return lines.join('\n');
}
