/** Says at the end of a whole run which suites and which tests took longest. */
const { relative } = require('node:path');

const HOW_MANY = 10;
/** Who runs a few suites does not want the list. */
const FROM_SUITES = 20;

module.exports = class Slowest {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < FROM_SUITES) return;
    const suites = testResults.map(({ testFilePath, perfStats }) => [perfStats.runtime, nameOf(testFilePath)]);
    const tests = testResults.flatMap(({ testFilePath, testResults: cases }) =>
      cases.map(({ duration, fullName }) => [duration ?? 0, `${nameOf(testFilePath)}: ${fullName}`]),
    );
    print('suites', suites);
    print('tests', tests);
  }
};

function nameOf(path) {
  return relative(process.cwd(), path);
}

function print(what, rows) {
  const slowest = rows.sort(([a], [b]) => b - a).slice(0, HOW_MANY);
  const lines = slowest.map(([milliseconds, name]) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`);
  process.stderr.write(`\nSlowest ${what}:\n${lines.join('\n')}\n`);
}
