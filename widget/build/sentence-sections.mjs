/**
 * Bundles each section of the English catalogue with the code that uses it. esbuild puts a file into one chunk as a whole; so
 * every importer gets a copy of the catalogue, reduced to the sections that it names.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const WIDGET = dirname(dirname(fileURLToPath(import.meta.url)));

/** Without the folder of the checkout: it would go into the names of the files. */
const nameOf = (file) => relative(WIDGET, file).split(sep).join('/');

export const sentenceSections = {
  name: 'sentence-sections',
  setup({ onResolve }) {
    onResolve({ filter: /\/(en|bn|ar)$/ }, ({ importer, kind, path, resolveDir }) =>
      kind === 'import-statement'
        ? { path: `${join(resolveDir, path)}.ts`, suffix: `?${nameOf(importer)}` }
        : undefined,
    );
  },
};
