/** Holds the weights, gzipped: before the first open, and of all that is needed to chat. What loads when asked for is free. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const OUT = join('dist', 'widget');
const LOADER = 'storefront-chat.js';

/** The file and all that it imports before it can run; `import(…)` is left out. */
function needed(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, other] of readFileSync(join(OUT, file), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
    needed(other, found);
  }
  return found;
}

const panel = readFileSync(join(OUT, 'panel.txt'), 'utf8');
const paths = (files) => [...files].map((file) => join(OUT, file));

module.exports = [
  { name: 'launcher (before the first open)', path: paths([LOADER]), limit: '4 kB', gzip: true },
  { name: 'everything needed to chat', path: paths([LOADER, ...needed(panel)]), limit: '35 kB', gzip: true },
];
