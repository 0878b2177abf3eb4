/** Takes the indentation out of the markup: esbuild leaves template literals as they are, and a line break is space enough. */
import { readFile } from 'node:fs/promises';

export const markupIndent = {
  name: 'markup-indent',
  setup({ onLoad }) {
    onLoad({ filter: /widget[\\/].*\.(view|element)\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};
