// Runs npm scripts one after the other; ends with how many tests ran where, how long each took, and one line for all of them.
//   node .ci/parts.mjs check test
import { spawn } from 'node:child_process';
import { countTests, lineOf } from './count-tests.mjs';

const parts = [];
let running;
let endedBy;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endedBy = signal;
    running?.kill(signal);
  });
}

for (const name of process.argv.slice(2)) {
  if (endedBy !== undefined) break;
  const before = Date.now();
  const { code, output } = await run(name);
  parts.push({ name, code, seconds: Math.round((Date.now() - before) / 1000), ...countTests(output, code) });
}

const all = { passed: 0, failed: 0, skipped: 0 };
process.stdout.write('\n');
for (const part of parts) {
  for (const kind of Object.keys(all)) all[kind] += part[kind];
  process.stdout.write(
    `npm run ${part.name}: ${part.code === 0 ? 'well' : 'NOT WELL'} in ${part.seconds} s${counted(part)}\n`,
  );
}
process.stdout.write(`${lineOf(all)}\n`);
process.exit(endedBy === undefined && parts.every(({ code }) => code === 0) ? 0 : 1);

/** Nothing for a part that has no tests. */
function counted(part) {
  return part.passed + part.failed + part.skipped > 0 ? `, ${lineOf(part)}` : '';
}

function run(name) {
  running = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of [
    [running.stdout, process.stdout],
    [running.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      output += text;
      to.write(text);
    });
  }
  return new Promise((resolve) => running.once('close', (code) => resolve({ code: code ?? 1, output })));
}
