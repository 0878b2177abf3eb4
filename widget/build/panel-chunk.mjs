/**
 * Keeps the panel in one file. esbuild would split off a file for each set of lazy parts that share code with it. All of them
 * are loaded after the panel, so each imports the shared code from the panel's chunk.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sentences of a language are lazy when they are imported as a whole, without a suffix. */
const LAZY = /(\.register|\.chunk|bridge-feature\.client|core\/i18n\/(ar|bn))\.ts$/;
const PANEL = join(dirname(dirname(fileURLToPath(import.meta.url))), 'panel', 'panel.register.ts');

export const panelChunk = {
  name: 'panel-chunk',
  setup({ onLoad }) {
    onLoad({ filter: LAZY }, async ({ path, suffix }) => {
      const source = await readFile(path, 'utf8');
      const isLazy = path !== PANEL && suffix === '';
      return { contents: isLazy ? `${source}\nimport ${fromThere(path)};\n` : source, loader: 'ts' };
    });
  },
};

/** Relative, for the names of the files are made from this: two bridges that were built in two folders serve each other's shoppers. */
function fromThere(path) {
  const way = relative(dirname(path), PANEL).split(sep).join('/');
  return JSON.stringify(way.startsWith('.') ? way : `./${way}`);
}

/**
 * @returns the panel's file. Each lazy part is one file beside it, so that fetching that file first is all that is needed to
 * import it: see `core/modules/`.
 */
export function panelFileOf({ outputs }) {
  const staticImports = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  );
  const [file, ...others] = [...new Set(staticImports)].sort((a, b) => outputs[b].bytes - outputs[a].bytes);
  if (others.length === 0) return file;
  const shared = others.flatMap((other) => Object.keys(outputs[other].inputs));
  throw new Error(`Lazy parts share what is not in the panel; let panel.register.ts import it: ${shared.join(', ')}`);
}
