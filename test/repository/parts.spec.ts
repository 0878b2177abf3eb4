import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPTS = join(__dirname, '../../.ci');

describe('the parts of the checks', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parts-'));
    mkdirSync(join(folder, '.ci'));
    for (const name of ['parts.mjs', 'count-tests.mjs']) cpSync(join(SCRIPTS, name), join(folder, '.ci', name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(scripts: Record<string, string>): { status: number | null; lines: string[] } {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'parts', scripts }));
    const args = ['.ci/parts.mjs', ...Object.keys(scripts)];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return {
      status,
      lines: stdout
        .trimEnd()
        .split('\n')
        .slice(-Object.keys(scripts).length - 1),
    };
  }

  it('are added up, whether Jest counted or they did themselves', () => {
    const jest = 'echo "Tests:       2 skipped, 40 passed, 42 total" >&2';
    const own = 'echo "addon: 9 passed, 0 failed, 0 skipped in 3 s"; echo "9 passed, 0 failed, 1 skipped"';
    const { status, lines } = run({ check: 'true', test: jest, 'test:own': own });
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^npm run check: well in \d+ s$/),
      expect.stringMatching(/^npm run test: well in \d+ s, 40 passed, 0 failed, 2 skipped$/),
      expect.stringMatching(/^npm run test:own: well in \d+ s, 9 passed, 0 failed, 1 skipped$/),
      '49 passed, 0 failed, 3 skipped',
    ]);
  });

  it('fail as a whole when one does, and the rest is run all the same', () => {
    const { status, lines } = run({ check: 'exit 2', test: 'echo "Tests:       1 failed, 4 passed, 5 total"; exit 1' });
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^npm run check: NOT WELL in \d+ s, 0 passed, 1 failed, 0 skipped$/),
      expect.stringMatching(/^npm run test: NOT WELL in \d+ s, 4 passed, 1 failed, 0 skipped$/),
      '4 passed, 2 failed, 0 skipped',
    ]);
  });
});
