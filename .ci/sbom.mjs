// The packages that a production install brings, as CycloneDX on standard output. `npm sbom --omit=dev` would leave out those that a tool of the
// developers needs as well, direct dependencies among them, and would name the project by its folder.
//   node .ci/sbom.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { name } = json('package.json');
const { packages } = json('package-lock.json');
const production = new Set(
  Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, one]) => `${one.name ?? path.split('node_modules/').at(-1)}@${one.version}`),
);

const ALL = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const bom = JSON.parse(execFileSync('npm', ALL, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }));
bom.metadata.component.name = name;
bom.components = bom.components.filter((one) => production.has(one['bom-ref']));
const kept = new Set([bom.metadata.component, ...bom.components].map((one) => one['bom-ref']));
bom.dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((needed) => kept.has(needed)) }));
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
