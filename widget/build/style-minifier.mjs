/** Minifies the style sheets: esbuild leaves template literals as they are, and a sheet is a literal without expressions. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** What esbuild keeps of a custom property's value, which begins with its first letter all the same. */
const SPACE_OF_A_PROPERTY = /(--[\w-]+:) /g;

export const styleMinifier = {
  name: 'style-minifier',
  setup({ onLoad }) {
    onLoad({ filter: /widget[\\/].*\.styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, before, css, after] = /^([^`]*)`([^`]*)`([^`]*)$/.exec(source);
      const { code } = await transform(css, { loader: 'css', minify: true });
      const sheet = code.trim().replace(SPACE_OF_A_PROPERTY, '$1').replaceAll('\\', '\\\\');
      return { contents: `${before}\`${sheet}\`${after}`, loader: 'ts' };
    });
  },
};
