import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../support/local-server';

const SCRIPT = join(__dirname, '../../.ci/audit.mjs');

describe('the audit of production dependencies', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const dependencies = { 'left-pad': '1.0.0' };
    const root = { name: 'shop', version: '1.0.0', dependencies };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
    writeLock({ '': root, 'node_modules/left-pad': { version: '1.0.0' } });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const writeLock = (packages: object) =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ name: 'shop', lockfileVersion: 3, packages }));

  /** Runs it with a registry that answers like that. */
  async function auditWith(
    answer: RequestListener,
    ...options: string[]
  ): Promise<{ code: number | null; output: string }> {
    const registry = await listen(answer);
    const env = { ...process.env, npm_config_registry: registry.url, npm_config_cache: join(folder, 'cache') };
    const audit = spawn(process.execPath, [SCRIPT, ...options], {
      cwd: folder,
      env: { ...env, npm_config_fetch_retries: '0' },
    });
    let output = '';
    for (const stream of [audit.stdout, audit.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    await once(audit, 'close');
    await registry.close();
    return { code: audit.exitCode, output };
  }

  /** Answers the call for advisories, and which versions of a package there are. */
  const knowing =
    (advisories: object): RequestListener =>
    ({ method }, response) => {
      const versions = { name: 'left-pad', versions: { '1.0.0': { name: 'left-pad', version: '1.0.0' } } };
      const answer = method === 'POST' ? advisories : versions;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    };
  const advisory = (id: string) => ({
    id,
    url: `https://github.com/advisories/${id}`,
    title: 'pads too far',
    severity: 'low',
    vulnerable_versions: '<2',
  });

  it('passes when no advisory is known', async () => {
    const { code, output } = await auditWith(knowing({}));
    expect([code, output]).toEqual([0, expect.stringContaining('\n1 passed, 0 failed, 0 skipped\n')]);
  });

  it('fails with name and advisory of what is affected, unless that is known not to apply', async () => {
    const known = knowing({ 'left-pad': [advisory('GHSA-aaaa-bbbb-cccc'), advisory('GHSA-g8qq-57p8-ggw5')] });
    const { code, output } = await auditWith(known);
    expect(code).toBe(1);
    expect(output).toContain('left-pad: pads too far (GHSA-aaaa-bbbb-cccc)');
    expect(output).not.toContain('GHSA-g8qq-57p8-ggw5');
    expect(output).toContain('0 passed, 1 failed');
  });

  it('is skipped, aloud, where the registry gives no advisories', async () => {
    const { code, output } = await auditWith((_request, response) => response.writeHead(405).end());
    expect(code).toBe(0);
    expect(output).toMatch(/^AUDIT SKIPPED: the registry gives no advisories.*405/m);
    expect(output).toContain('\n0 passed, 0 failed, 1 skipped\n');
  });

  it('that is required fails where it is skipped, and passes as otherwise', async () => {
    const skipped = await auditWith((_request, response) => response.writeHead(405).end(), '--required');
    expect([skipped.code, skipped.output]).toEqual([1, expect.stringContaining('1 skipped')]);
    expect((await auditWith(knowing({}), '--required')).code).toBe(0);
  });

  it('fails where it cannot tell what is installed', async () => {
    rmSync(join(folder, 'package-lock.json'));
    const { code, output } = await auditWith(knowing({}));
    expect([code, output]).toEqual([1, expect.stringContaining('ENOLOCK')]);
  });
});
