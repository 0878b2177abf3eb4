// Development: the bridge is compiled and started again, and the widget built again, whenever their sources change.
//   npm run dev                 Ctrl-C ends everything
//   npm run dev -- --inspect    what follows goes to the bridge's Node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';

const NEST = 'node_modules/@nestjs/cli/bin/nest.js';
/** A compiler writes many files one after the other; it is through when none has come for so long. */
const QUIET_MS = 400;

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
mkdirSync('dist', { recursive: true });
// What ready.mjs built is written over from here on: the next `npm start` or `npm test` builds for itself.
for (const mark of ['dist/.bridge', 'dist/.widget']) rmSync(mark, { force: true });

let ending = false;
const say = (line) => process.stdout.write(`[dev] ${line}\n`);
const node = (...args) => spawn(process.execPath, args, { stdio: 'inherit' });

let bridge = null;
const restart = oneAtATime(async () => {
  await end(bridge);
  if (ending) return;
  say(bridge === null ? 'starting the bridge' : 'starting the bridge again');
  bridge = node('--enable-source-maps', ...process.argv.slice(2), 'dist/main.js');
  bridge.once('exit', (code) => code && !ending && say('the bridge has ended; it starts again on the next change'));
});

let builder = null;
const buildWidget = oneAtATime(async () => {
  if (ending) return;
  say('building the widget');
  builder = node('widget/build/build.mjs', '--gallery');
  const [code] = await once(builder, 'exit');
  say(code === 0 ? 'the widget is built: reload the page' : 'the widget was not built');
});

const inDistWidget = (path) => path === join('dist', 'widget');
const watchers = [
  onChange('dist', restart, { ignored: inDistWidget }),
  onChange(['widget', 'src/contract'], buildWidget),
];
const compiler = node(NEST, 'build', '--watch', '--watchAssets', '--preserveWatchOutput');
compiler.once('exit', () => !ending && endAll(1));
void buildWidget();

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void endAll(0));

async function endAll(code) {
  if (ending) return;
  ending = true;
  await Promise.all([...watchers.map((watcher) => watcher.close()), end(compiler), end(builder), end(bridge)]);
  process.exit(code);
}

async function end(child) {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function onChange(paths, task, options = {}) {
  let timer;
  return watch(paths, { ...options, ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void task(), QUIET_MS);
  });
}

/** A call while the task runs makes it run once more afterwards. */
function oneAtATime(task) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await task();
    }
    running = false;
  };
}
