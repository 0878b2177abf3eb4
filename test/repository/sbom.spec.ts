/** The list of parts that a release carries is valid CycloneDX (https://cyclonedx.org/docs/1.5/json/), and names what a production install brings. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(__dirname, '..', '..');

/** What the specification demands of the parts that npm writes. */
const component = z.object({
  'bom-ref': z.string().min(1),
  type: z.enum(['application', 'library']),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith('pkg:npm/'),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.object({ id: z.string() }) }),
        z.object({ license: z.object({ name: z.string() }) }),
        z.object({ expression: z.string() }),
      ]),
    )
    .optional(),
  hashes: z
    .array(z.object({ alg: z.enum(['SHA-1', 'SHA-512']), content: z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{128})$/) }))
    .optional(),
});
const document = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.enum(['1.5', '1.6']),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.object({ timestamp: z.iso.datetime(), component }),
  components: z.array(component).min(1),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

const json = (text: string): unknown => JSON.parse(text);

describe('the list of parts of a release', () => {
  const bom = document.parse(
    json(
      execFileSync('npm', ['run', 'sbom', '--silent'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    ),
  );

  it('is about this version', () => {
    const { name, version } = json(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    expect(bom.metadata.component).toMatchObject({ type: 'application', name, version });
  });

  it('names each part once, and of what one needs only parts that are named', () => {
    const refs = [bom.metadata.component, ...bom.components].map((part) => part['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const needed = bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(needed.filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('has every package of the lock file that production installs, and no tool of the developers', () => {
    const { packages } = json(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { name?: string; version: string; dev?: boolean }>;
    };
    const there = new Set(bom.components.map((one) => one['bom-ref']));
    const production = Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`);
    expect(production.length).toBeGreaterThan(100);
    expect(production.filter((one) => !there.has(one))).toEqual([]);
    for (const tool of ['jest', 'eslint', 'typescript'])
      expect(bom.components.map(({ name }) => name)).not.toContain(tool);
  });
});
