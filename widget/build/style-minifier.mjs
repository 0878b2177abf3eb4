/** Minifies the style sheets: esbuild leaves template literals as they are, and a sheet is a literal without expressions. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

export const styleMinifier = {
  name: 'style-minifier',
  setup({ onLoad }) {
    onLoad({ filter: /widget[\\/].*\.styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, before, css, after] = /^([^`]*)`([^`]*)`([^`]*)$/.exec(source);
      const { code } = await transform(css, { loader: 'css', minify: true });
      return { contents: `${before}\`${code.trim().replaceAll('\\', '\\\\')}\`${after}`, loader: 'ts' };
    });
  },
};
