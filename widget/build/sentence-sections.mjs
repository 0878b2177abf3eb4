/**
 * Bundles each section of the English catalogue with the code that uses it. esbuild puts a file into one chunk as a whole; so
 * every importer gets a copy of the catalogue, reduced to the sections that it names.
 */
import { join } from 'node:path';

export const sentenceSections = {
  name: 'sentence-sections',
  setup({ onResolve }) {
    onResolve({ filter: /\/(en|bn|ar)$/ }, ({ importer, kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path: `${join(resolveDir, path)}.ts`, suffix: `?${importer}` } : undefined,
    );
  },
};
