// No production dependency has a published advisory, but for those that cannot apply here. Says so in one line, and counts as skipped,
// where the registry gives no advisories; a release requires that somebody looked.
//   node .ci/audit.mjs
//   node .ci/audit.mjs --required    to be skipped is a failure
import { spawnSync } from 'node:child_process';

/** By id of the advisory: why it cannot apply. */
const NOT_OURS = {
  'GHSA-g8qq-57p8-ggw5':
    'sanitize-html: needs an allowed SVG animation, which src/faq/answer-rules.ts does not; mended only for Node 22',
};

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parsed(stdout);
if (report?.error?.code !== undefined) {
  fail([`npm audit: ${report.error.code} ${report.error.summary ?? ''}`]);
} else if (report?.auditReportVersion === undefined) {
  const reason = (report?.message ?? stderr).trim().split('\n')[0];
  process.stdout.write(`AUDIT SKIPPED: the registry gives no advisories, so nobody looked for any (${reason})\n`);
  process.stdout.write('0 passed, 0 failed, 1 skipped\n');
  if (process.argv.includes('--required')) process.exitCode = 1;
} else {
  const found = advisories(report).filter(({ id }) => !(id in NOT_OURS));
  if (found.length > 0) fail(found.map(({ id, name, title }) => `${name}: ${title} (${id})`));
  else process.stdout.write('audit: no advisory applies\n1 passed, 0 failed, 0 skipped\n');
}

/** Every advisory once; `via` also names packages that are affected through another one. */
function advisories({ vulnerabilities }) {
  const all = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object'));
  return [...new Map(all.map(({ url, name, title }) => [url, { id: url.split('/').at(-1), name, title }])).values()];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fail(complaints) {
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  process.stdout.write(`0 passed, ${complaints.length} failed\n`);
  process.exitCode = 1;
}
