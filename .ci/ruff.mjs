// Ruff over the addon, with the settings of odoo-addon/ruff.toml; the same on every machine because it comes from npm.
//   node .ci/ruff.mjs          says what is wrong and exits 1
//   node .ci/ruff.mjs --write  formats
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { parse } from 'smol-toml';

const ADDONS = 'odoo-addon';
const settings = parse(readFileSync(join(ADDONS, 'ruff.toml'), 'utf8'));
const ruff = new Workspace(settings, PositionEncoding.Utf16);
const files = pythonFiles(ADDONS);
const write = process.argv.includes('--write');
let complaints = 0;

for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const formatted = ruff.format(source);
  if (write && formatted !== source) writeFileSync(file, formatted);
  else if (formatted !== source) complain(`${file}: not formatted (node .ci/ruff.mjs --write)`);
  const ignored = ignoredIn(file);
  for (const { code, message, start_location } of ruff.check(write ? formatted : source)) {
    if (!ignored.includes(code)) complain(`${file}:${start_location.row}:${start_location.column} ${code} ${message}`);
  }
}
process.stdout.write(`ruff: ${files.length} files, ${complaints} complaints\n`);
process.exit(complaints === 0 ? 0 : 1);

function complain(line) {
  complaints += 1;
  process.stderr.write(`${line}\n`);
}

/** Ruff in this form does not know paths, so `per-file-ignores` apply here. */
function ignoredIn(file) {
  return Object.entries(settings.lint['per-file-ignores'] ?? {})
    .filter(([pattern]) => {
      const [folder, name] = pattern.replace('**/', '').split('/');
      return name === undefined ? file.endsWith(`/${folder}`) : file.includes(`/${folder}/`);
    })
    .flatMap(([, codes]) => codes);
}

function pythonFiles(folder) {
  return readdirSync(folder)
    .map((entry) => join(folder, entry))
    .flatMap((path) => (statSync(path).isDirectory() ? pythonFiles(path) : path.endsWith('.py') ? [path] : []));
}
