// Ruff over the addon: lint and format, the same on every machine because it comes from npm.
//   node .ci/ruff.mjs          says what is wrong and exits 1
//   node .ci/ruff.mjs --write  formats
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

const ADDONS = 'odoo-addon';
const settings = {
  'line-length': 120,
  'target-version': 'py310',
  lint: {
    select: ['E', 'F', 'W', 'B', 'C4', 'C90', 'I', 'N', 'PL', 'RUF', 'SIM', 'UP', 'S', 'T20'],
    ignore: [
      'N801', // Odoo names some classes after models
      'PLC0415', // imports inside tests that need a running registry
      'PLR0913', // façade methods take keyword arguments
      'PLR2004', // limits are explained where they stand
      'RUF001', // Bengali
      'RUF002',
      'RUF003',
      'RUF012', // Odoo models declare mutable class attributes
      'S101', // assertions in tests
    ],
  },
};

const files = pythonFiles(ADDONS);
const ruff = new Workspace(settings, PositionEncoding.Utf16);
const write = process.argv.includes('--write');
let complaints = 0;
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const formatted = ruff.format(source);
  if (formatted !== source) {
    if (write) writeFileSync(file, formatted);
    else complain(`${file}: not formatted (node .ci/ruff.mjs --write)`);
  }
  for (const { code, message, start_location } of ruff.check(write ? formatted : source)) {
    if (basename(file) === '__init__.py' && code === 'F401') continue; // packages import their modules to register them
    if (basename(file) === '__manifest__.py' && code === 'B018') continue; // a manifest is one expression
    if (file.includes('/tests/') && ['S105', 'S106', 'S310', 'N802'].includes(code ?? '')) continue;
    complain(`${file}:${start_location.row}:${start_location.column} ${code} ${message}`);
  }
}
process.stdout.write(`ruff: ${files.length} files, ${complaints} complaints\n`);
process.exit(complaints === 0 ? 0 : 1);

function complain(line) {
  complaints += 1;
  process.stderr.write(`${line}\n`);
}

function pythonFiles(folder) {
  return readdirSync(folder)
    .map((entry) => join(folder, entry))
    .flatMap((path) => (statSync(path).isDirectory() ? pythonFiles(path) : path.endsWith('.py') ? [path] : []));
}
