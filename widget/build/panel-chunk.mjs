/**
 * Keeps the panel in one chunk. esbuild would cut it into a file for each set of lazy parts that share something with it;
 * as all of them come after the panel, each is told to import it, and finds there what it shares.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PANEL = join(dirname(dirname(fileURLToPath(import.meta.url))), 'panel', 'panel.register.ts');

export const panelChunk = {
  name: 'panel-chunk',
  setup({ onLoad }) {
    onLoad({ filter: /(\.register|\.chunk|bridge-feature\.client)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: path === PANEL ? source : `${source}\nimport ${JSON.stringify(PANEL)};\n`, loader: 'ts' };
    });
  },
};
