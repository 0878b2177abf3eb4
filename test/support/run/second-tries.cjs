/** Names at the end of a run the tests that passed only when they were tried again: each of them is to be mended. */
const { relative } = require('node:path');

module.exports = class SecondTries {
  onRunComplete(_contexts, { testResults }) {
    const names = testResults.flatMap(({ testFilePath, testResults: cases }) =>
      cases
        .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
        .map(({ fullName }) => `  ${relative(process.cwd(), testFilePath)}: ${fullName}`),
    );
    if (names.length > 0) process.stderr.write(`\nPassed only on the second try:\n${names.join('\n')}\n`);
  }
};
