/**
 * All unit and vector suites, and the addon's plain Python, once under each pair of clock and zone.
 *   node test/dates/run.mjs [name …]   only the clocks of these names
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLOCKS } from './clocks.mjs';
import suites from './suites.cjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const scratch = mkdtempSync(join(tmpdir(), 'dates-'));
const hasPython = spawnSync('python3', ['-c', 'import zoneinfo']).status === 0;
if (!hasPython) console.log("Skipped: the addon's plain Python tests, for there is no python3 of 3.9 or later.");
const skipped = new Set();
/** A clock whose suites wait leaves the processors to the others; with so many, none of the seven clocks is alone at the end. */
const AT_ONCE = 4;
/** After its report is written, a clock's Jest has only to end. */
const ENDS_WITHIN_MS = 30_000;
const LEFT_RUNNING =
  'A suite left something running: Jest wrote its report and did not end (look with --detectOpenHandles).';

try {
  const counts = [];
  const named = process.argv.slice(2);
  const clocks = CLOCKS.filter(({ name }) => named.length === 0 || named.includes(name));
  if (clocks.length === 0)
    throw new Error(`There are only these clocks: ${CLOCKS.map(({ name }) => name).join(', ')}.`);
  const left = [...clocks.entries()];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, clock] = next;
      counts[at] = await runUnder(clock, join(scratch, `${at}.json`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const [first] = counts;
  const sum = (what) => counts.reduce((all, count) => all + count[what], 0);
  const short = counts.filter((count) => count.passed + count.failed < first.passed + first.failed).length;
  if (short > 0) console.log(`${short} of ${counts.length} clocks ran fewer tests than the first.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 || short > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function runUnder({ name, zone, at }, report) {
  const began = performance.now();
  const start = at(Date.now());
  const env = { ...process.env, TZ: zone, CLOCK_AHEAD_MS: String(start - Date.now()) };
  const [node, python] = await Promise.all([
    typescript(env, report),
    hasPython ? addon(env) : { passed: 0, failed: 0, why: [] },
  ]);
  const count = { passed: node.passed + python.passed, failed: node.failed + python.failed };
  const seconds = Math.round((performance.now() - began) / 1000);
  const instant = new Date(start).toISOString().slice(0, 19);
  console.log(`${name} (${instant}Z), ${zone}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  for (const why of [...node.why, ...python.why]) console.log(`    ${why}`);
  return count;
}

/** What stays by a race of its end has one second try, and is told all the same. */
async function typescript(env, report) {
  const first = await jestUnder(env, report);
  if (first.stays === undefined || first.failed > 0) return withStay(first);
  console.log(`${LEFT_RUNNING} It has a second try. ${first.stays}`);
  rmSync(report, { force: true });
  return withStay(await jestUnder(env, report));
}

function withStay({ stays, ...count }) {
  return stays === undefined ? count : { ...count, failed: count.failed + 1, why: [...count.why, LEFT_RUNNING, stays] };
}

/** `stays`: Jest did not end, and what it said of itself. */
async function jestUnder(env, report) {
  const shim = here('shifted-clock.cjs');
  const files = ['--testMatch', here('every-suite.cjs'), ...suites.alone, '--runInBand'];
  const options = ['--setupFiles', shim, '--json', '--outputFile', report, '--silent'];
  const preloaded = [shim, here('what-runs.cjs')].map((file) => `--require ${JSON.stringify(file)}`);
  const nodeOptions = [process.env.NODE_OPTIONS ?? '', ...preloaded].join(' ');
  const { code, output } = await ended(
    process.execPath,
    [jest, ...files, ...options],
    { ...env, NODE_OPTIONS: nodeOptions },
    () => existsSync(report),
  );
  return { ...counted(report, output), stays: code === null ? stillRunning(output) : undefined };
}

/** The last thing that the process said of itself. */
function stillRunning(output) {
  return output.match(/^Still running: .*$/gm)?.at(-1) ?? '';
}

/** A suite that could not be loaded has no tests to count, but has failed. */
function counted(report, output) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, why: [`Jest ended without a report: ${output.slice(-2_000)}`] };
  }
  const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ failureMessages, fullName }) => `${fullName}\n${failureMessages.join('\n').slice(0, 2_000)}`);
  const broken = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const why = [...failed, ...broken.map((suite) => `${suite.name} could not be run`)];
  return { passed: result.numPassedTests, failed: why.length, why };
}

async function addon(env) {
  const { code, output } = await ended('python3', [here('addon.py')], env);
  const ran = Number(/^Ran (\d+) test/m.exec(output)?.[1] ?? 0);
  for (const [line] of output.matchAll(/^Skipped: .*$/gm)) {
    if (!skipped.has(line)) console.log(line);
    skipped.add(line);
  }
  const failures = [...output.matchAll(/^(?:FAIL|ERROR): (.*)$/gm)].map(([, name]) => name);
  const why = code !== 0 && failures.length === 0 ? [output.slice(-2_000)] : failures;
  return { passed: Math.max(0, ran - failures.length), failed: why.length, why };
}

/** Nothing is left running when this is interrupted: the children share its process group. One that `isDone` but stays says why, and is killed. */
function ended(command, args, env, isDone = () => false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let doneSince;
    const watch = setInterval(() => {
      if (doneSince === undefined && isDone()) doneSince = performance.now();
      const stays = performance.now() - doneSince;
      if (stays > ENDS_WITHIN_MS) child.kill('SIGKILL');
      else if (stays > ENDS_WITHIN_MS - 5_000) child.kill('SIGUSR2');
    }, 1_000);
    const collect = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      resolve({ code, output });
    });
  });
}
