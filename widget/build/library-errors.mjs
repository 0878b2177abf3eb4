/** Leaves out what Lit's errors say to developers: they are of mistakes in code that is written, built and tested here. */
import { readFile } from 'node:fs/promises';

const SAID = /\bError\("[^"]*"(?:\+\w+(?:\+"[^"]*")?)?\)/g;

export const libraryErrors = {
  name: 'library-errors',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/](?:@lit|lit[\w-]*)[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(SAID, 'Error()'),
      loader: 'js',
    }));
  },
};
