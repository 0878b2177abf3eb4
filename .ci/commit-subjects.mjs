// Commit subjects are Conventional and at most 72 characters. Checked from the commit that brought this file on: what is
// older was written before the rule. A shallow clone has fewer commits and is checked as far as it reaches.
//   node .ci/commit-subjects.mjs
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const LONGEST = 72;
const TYPES = ['feat', 'fix', 'perf', 'refactor', 'test', 'bench', 'docs', 'style', 'build', 'ci', 'chore', 'revert'];
const SCOPES = ['bridge', 'widget', 'addon', 'contract', 'standin', 'infra', 'docs'];
const CONVENTIONAL = new RegExp(`^(${TYPES.join('|')})(\\((${SCOPES.join('|')})\\))?!?: \\S`);
const SELF = `:(top,glob)**/${basename(fileURLToPath(import.meta.url))}`;

if (!existsSync('.git')) {
  process.stdout.write('commits: this is no git checkout, nothing to check\n');
  process.exit(0);
}
const first = git('log', '--diff-filter=A', '--format=%H', '--', SELF).at(-1);
const commits = first === undefined ? [] : git('log', '--no-merges', '--format=%h %s', 'HEAD', `^${first}`);
if (first !== undefined) commits.push(...git('log', '-1', '--no-merges', '--format=%h %s', first));

const complaints = commits.flatMap((line) => {
  const [, hash, subject] = /^(\S+) (.*)$/.exec(line);
  const length = [...subject].length;
  return [
    ...(length > LONGEST ? [`${hash} ${length} characters, at most ${LONGEST}: ${subject}`] : []),
    ...(CONVENTIONAL.test(subject) ? [] : [`${hash} not "type(scope): what", see CONTRIBUTING.md: ${subject}`]),
  ];
});
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.stdout.write(`commits: ${commits.length} subjects, ${complaints.length} complaints\n`);
process.exit(complaints.length === 0 ? 0 : 1);

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(Boolean);
}
