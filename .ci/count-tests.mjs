// Counts the tests that a part of the checks ran: by its own closing line ("3 passed, 0 failed, 1 skipped"), else by Jest's.
const OWN = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;
const JEST = /^Tests: +(.*), \d+ total$/gm;

/** A part that went wrong without a test that failed counts as one that did. */
export function countTests(output, code) {
  const own = [...output.matchAll(OWN)].at(-1);
  const counts = own
    ? { passed: Number(own[1]), failed: Number(own[2]), skipped: Number(own[3] ?? 0) }
    : [...output.matchAll(JEST)].map(([, line]) => ofJest(line)).reduce(sum, { passed: 0, failed: 0, skipped: 0 });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function ofJest(line) {
  const count = (kind) => Number(new RegExp(`(\\d+) ${kind}`).exec(line)?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') + count('todo') };
}

function sum(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
