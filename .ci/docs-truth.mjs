// Everything that the documents name is there: links, paths, npm scripts; and the bridge's variables are the ones it reads.
//   node .ci/docs-truth.mjs
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'widget/README.md',
  'test/bot/README.md',
  '.github/workflows/ci.yml',
  '.github/workflows/release.yml',
  ...markdown('docs'),
  ...markdown('odoo-addon'),
];
const complaints = [];

for (const document of documents) {
  const text = readFileSync(document, 'utf8');
  const complain = (what) => complaints.push(`${document}: ${what}`);
  for (const target of all(text, /\]\(([^)\s]+)\)|<img src="([^"]+)"/g)) {
    const path = target.replace(/#.*/, '');
    if (path !== '' && !/^[a-z]+:/.test(path) && !existsSync(join(dirname(document), path))) complain(`no ${target}`);
  }
  for (const path of all(text, /`((?:src|widget|odoo-addon|test|docs|\.ci|\.github)\/[^`\s]*)`/g)) {
    for (const one of braces(path)) if (!isThere(one)) complain(`no ${one}`);
  }
  for (const name of all(text, /npm run ([\w:-]+)/g)) if (!(name in scripts)) complain(`no script ${name}`);
}

const read = new Set(
  sources('src/config').flatMap((text) =>
    all(text, /'([A-Z]+(?:_[A-Z]+)+|PORT|HOST)'|^\s+([A-Z]+(?:_[A-Z]+)+|PORT|HOST):/gm),
  ),
);
const table = readFileSync('docs/configuration.md', 'utf8');
const told = new Set(all(table, /`([A-Z]+(?:_[A-Z]+)*)`(?=[^|]*\|)/g));
for (const name of read)
  if (!table.includes(`\`${name}\``)) complaints.push(`docs/configuration.md: ${name} is read and not told of`);
for (const name of told)
  if (!read.has(name)) complaints.push(`docs/configuration.md: the bridge does not read ${name}`);

for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.stdout.write(`docs: ${documents.length} documents, ${complaints.length} complaints\n`);
process.exit(complaints.length === 0 ? 0 : 1);

function all(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined));
}

/** `a/{b,c}.ts` is `a/b.ts` and `a/c.ts`. */
function braces(path) {
  const match = /^(.*?)\{([^}]*)\}(.*)$/.exec(path);
  return match === null ? [path] : match[2].split(',').flatMap((one) => braces(`${match[1]}${one}${match[3]}`));
}

/** `<name>` stands for anything. */
function isThere(path) {
  const parts = path.replace(/\/$/, '').split('/');
  return (
    parts.reduce(
      (folders, part) => {
        if (!part.includes('<')) return folders.map((folder) => join(folder, part)).filter(existsSync);
        const pattern = new RegExp(`^${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]*>/g, '.+')}$`);
        return folders.flatMap((folder) =>
          entries(folder)
            .filter((name) => pattern.test(name))
            .map((name) => join(folder, name)),
        );
      },
      ['.'],
    ).length > 0
  );
}

function entries(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function markdown(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

function sources(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
