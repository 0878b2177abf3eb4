/**
 * Every unit and vector suite in one: what they import is loaded once and not once a suite, which is most of what they cost. Each on its own,
 * as `npm test` runs them, they have been shown to need nothing of one another.
 */
const { readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const FOLDERS = ['src', 'widget', 'test/redis', 'test/vectors'];

for (const folder of FOLDERS) {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.spec.ts')).sort()) {
    const suite = join(folder, file);
    describe(suite, () => load(suite));
  }
}

/** A suite that cannot be loaded has no tests, but one that has failed. */
function load(suite) {
  try {
    require(join(root, suite));
  } catch (error) {
    it('can be loaded', () => {
      throw error;
    });
  }
}
