// Makes the checkout ready to run: installs what is missing and builds what has changed. Needs only Node and npm.
//   node .ci/ready.mjs
//   node .ci/ready.mjs --packages    installs only
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

if (!packagesInstalled()) {
  process.stderr.write('Installing packages …\n');
  sh('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error');
}
if (process.argv.includes('--packages')) process.exit();

const parts = [
  {
    name: 'bridge',
    from: ['src', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
    mark: 'dist/.bridge',
    run: () => {
      for (const entry of existsSync('dist') ? readdirSync('dist') : []) {
        if (entry !== 'widget' && entry !== '.widget') rmSync(join('dist', entry), { recursive: true });
      }
      sh('npx nest build');
    },
  },
  {
    name: 'widget',
    from: ['widget', 'src/contract', 'package-lock.json'],
    mark: 'dist/.widget',
    run: () => sh('node widget/build/build.mjs --gallery'),
  },
];

for (const part of parts) {
  const print = fingerprint(part.from);
  if (existsSync(part.mark) && readFileSync(part.mark, 'utf8') === print) continue;
  process.stderr.write(`Preparing ${part.name} …\n`);
  part.run();
  mkdirSync(dirname(part.mark), { recursive: true });
  writeFileSync(part.mark, print);
}

/** npm keeps beside the packages a list of what it installed; here it is held against the lock file. */
function packagesInstalled() {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(list)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  return wanted.every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] === undefined ? optional === true : present[path].version === version;
  });
}

function sh(command) {
  execSync(command, {
    // What a command prints afterwards may be read by a program: this stays beside it.
    stdio: ['ignore', 2, 'inherit'],
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
}

/** Of names and contents, so that a fresh clone and an old checkout agree. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(join(path, entry));
    } else {
      hash.update(path).update('\0').update(readFileSync(path));
    }
  };
  paths.forEach(visit);
  return hash.digest('hex');
}
