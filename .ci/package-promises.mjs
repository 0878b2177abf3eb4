// The package keeps its promises: every dependency has one exact version, none that a production install brings has a script
// that the install would run, one licence stands in package.json, in LICENSE and in the addon's manifest (whose vocabulary
// is Odoo's: "LGPL-3"), and one version in package.json, its lock file, the manifest and CHANGELOG.md.
//   node .ci/package-promises.mjs
import { readFileSync } from 'node:fs';

const MANIFEST = 'odoo-addon/storefront_chat/__manifest__.py';
const EXACT = /^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
/** Compiles a faster codec where it can; nothing needs it. */
const MAY_RUN = ['node_modules/msgpackr-extract'];
const text = (path) => readFileSync(path, 'utf8');
const { version, license, dependencies, devDependencies, overrides } = JSON.parse(text('package.json'));
const complaints = [];

for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...overrides })) {
  if (!EXACT.test(version)) complaints.push(`package.json: ${name} is "${version}", not one exact version`);
}
const { packages, version: locked } = JSON.parse(text('package-lock.json'));
for (const [path, { hasInstallScript, dev }] of Object.entries(packages)) {
  if (hasInstallScript && !dev && !MAY_RUN.includes(path))
    complaints.push(`package-lock.json: ${path} runs a script at install`);
}
for (const [path, { name }] of Object.entries(packages)) {
  if (path.endsWith('node_modules/@scarf/scarf') && name !== 'empty-npm-package')
    complaints.push(
      `package-lock.json: ${path} reports who installs it; package.json puts an empty package in its place`,
    );
}
for (const [path, said, wanted] of [
  ['package.json', license, 'LGPL-3.0-or-later'],
  ['LICENSE', text('LICENSE').slice(0, 200).replace(/\s+/g, ' '), 'GNU LESSER GENERAL PUBLIC LICENSE Version 3'],
  [MANIFEST, text(MANIFEST), '"license": "LGPL-3"'],
]) {
  if (!said.includes(wanted)) complaints.push(`${path}: the licence is not ${wanted}`);
}
for (const [path, said] of [
  ['package-lock.json', locked],
  ['package-lock.json, its root package', packages[''].version],
  [MANIFEST, /"version": "([^"]+)"/.exec(text(MANIFEST))?.[1]],
  ['CHANGELOG.md, its newest version', /^## \[(\d[^\]]*)\]/m.exec(text('CHANGELOG.md'))?.[1]],
]) {
  if (said !== version) complaints.push(`${path}: the version is ${said}, in package.json it is ${version}`);
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.stdout.write(`package: ${complaints.length} complaints\n`);
process.exit(complaints.length === 0 ? 0 : 1);
