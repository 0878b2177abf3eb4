import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../.ci/commit-subjects.mjs');
const LONG = `feat(bridge): ${'a'.repeat(59)}`; // 73 characters

describe('check:commits', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'commits-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd, encoding: 'utf8' });
  const check = (cwd: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['.ci/commit-subjects.mjs'], { cwd, encoding: 'utf8' });

  /** Its first subject is older than the rule, its second brings the rule. */
  function repository(...later: string[]): string {
    const at = join(folder, 'origin');
    mkdirSync(join(at, '.ci'), { recursive: true });
    git(at, 'init', '-q', '-b', 'main');
    git(at, 'commit', '-q', '--allow-empty', '-m', 'a subject from before the rule');
    cpSync(SCRIPT, join(at, '.ci/commit-subjects.mjs'));
    git(at, 'add', '.');
    git(at, 'commit', '-q', '-m', 'ci(infra): commit subjects are checked');
    for (const subject of later) git(at, 'commit', '-q', '--allow-empty', '-m', subject);
    return at;
  }

  it('passes what is conventional and short, and leaves older subjects alone', () => {
    expect(check(repository('fix(widget)!: one thing', 'docs: another'))).toMatchObject({
      status: 0,
      stdout: 'commits: 3 subjects, 0 complaints\n',
    });
  });

  it.each([LONG, 'added a thing', 'feat(kitchen): a scope that is none'])('complains of %p', (subject) => {
    const { status, stderr } = check(repository(subject));
    expect(status).toBe(1);
    expect(stderr).toContain(subject);
  });

  it('counts characters, not bytes', () => {
    expect(check(repository(`feat(bridge): ${'é'.repeat(58)}`)).status).toBe(0);
  });

  it('works with a detached HEAD', () => {
    const at = repository(LONG, 'docs: the last one');
    git(at, 'checkout', '-q', '--detach');
    expect(check(at).status).toBe(1);
    git(at, 'checkout', '-q', 'HEAD~2');
    expect(check(at).status).toBe(0);
  });

  it('checks a shallow clone as far as it reaches', () => {
    const at = repository(LONG, 'docs: the last one');
    const shallow = (depth: number): string => {
      const to = join(folder, `depth-${depth}`);
      git(folder, 'clone', '-q', '--depth', String(depth), `file://${at}`, to);
      return to;
    };
    expect(check(shallow(1))).toMatchObject({ status: 0, stdout: 'commits: 1 subjects, 0 complaints\n' });
    expect(check(shallow(2)).status).toBe(1);
  });
});
