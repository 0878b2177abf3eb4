/** esbuild does not look into template literals; the style sheets hold no expressions, so they can be minified alone. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

export const smallStyles = {
  name: 'small-styles',
  setup({ onLoad }) {
    onLoad({ filter: /widget[\\/].*\.styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, before, css, after] = /^([^`]*)`([^`]*)`([^`]*)$/.exec(source);
      const { code } = await transform(css, { loader: 'css', minify: true });
      return { contents: `${before}\`${code.trim().replaceAll('\\', '\\\\')}\`${after}`, loader: 'ts' };
    });
  },
};
