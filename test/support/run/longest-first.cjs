/** Order of the suites: the longest first, so that none of them is left running alone at the end. */
const { default: Sequencer } = require('@jest/test-sequencer');

/** As they took their time when all were measured; a folder stands for every suite in it. */
const LONGEST = [
  'test/browser/accessible',
  'test/chaos/chaos',
  'test/browser/sizes',
  'test/redis/embedded/kill-nine',
  'test/browser/keyboard',
  'test/e2e/odoo-away',
  'test/browser/bad-input',
  'test/browser/',
  'test/e2e/',
  'src/bot/bot.spec',
  'test/',
];

/** Within one rank as Jest would have it: by what they took the last time, else by size. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
};

function rank({ path }) {
  const found = LONGEST.findIndex((name) => path.includes(`/${name}`));
  return found === -1 ? LONGEST.length : found;
}
