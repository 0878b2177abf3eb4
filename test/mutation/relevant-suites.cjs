/**
 * Leaves out the suites of which no test was asked for, so that a changed line does not load each suite of its group. A
 * test's full name begins with the title of its outermost `describe`.
 */
const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** The title is undefined where it is not plain. */
const OUTERMOST = /^(?:describe|it|test)(?:\('([^'\\]*)'|.)/gm;

module.exports = class RelevantSuites extends Sequencer {
  constructor(options) {
    super(options);
    const { testNamePattern } = options.globalConfig;
    this.names = testNamePattern?.replace(/\\(.)/g, '$1');
  }

  async sort(tests) {
    const sorted = await super.sort(tests);
    return this.names ? sorted.filter(({ path }) => this.mayHold(readFileSync(path, 'utf8'))) : sorted;
  }

  mayHold(source) {
    const titles = Array.from(source.matchAll(OUTERMOST), ([, title]) => title);
    return titles.some((title) => title === undefined || this.names.includes(`(${title}`));
  }
};
