/** Names at the end of a run the tests that passed only when they were tried again: each of them is to be mended, and many fail the run. */
const { relative } = require('node:path');

/** Of some thousand tests; a machine that is busy beside them makes one or two late. */
const MOST = 3;

module.exports = class SecondTries {
  onRunComplete(_contexts, { testResults }) {
    const names = testResults.flatMap(({ testFilePath, testResults: cases }) =>
      cases
        .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
        .map(({ fullName }) => `  ${relative(process.cwd(), testFilePath)}: ${fullName}`),
    );
    if (names.length > 0) process.stderr.write(`\nPassed only on the second try:\n${names.join('\n')}\n`);
    if (names.length <= MOST) return;
    this.error = new Error(`${names.length} tests needed a second try; at most ${MOST} may.`);
    process.stderr.write(`${this.error.message}\n`);
  }

  getLastError() {
    return this.error;
  }
};
