/** Suites that `test:dates` runs: those that can share what they import, and those that need a page of their own. */
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const FOLDERS = ['src', 'widget', 'test/redis', 'test/vectors'];

const suites = FOLDERS.flatMap((folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.spec.ts')).map((name) => join(root, folder, name));
}).sort();
const hasPage = (suite) => readFileSync(suite, 'utf8').startsWith('/** @jest-environment');

module.exports = { together: suites.filter((suite) => !hasPage(suite)), alone: suites.filter(hasPage) };
