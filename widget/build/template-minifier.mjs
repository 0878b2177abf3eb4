/** esbuild does not look into template literals: here what is only for the eye of who reads the source is taken out of them. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import ts from 'typescript';

/** The style sheets hold no expressions, so they can be minified alone. */
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

/** Line breaks between tags of a `html` template are one space to a browser. */
export const smallTemplates = {
  name: 'small-templates',
  setup({ onLoad }) {
    onLoad({ filter: /widget[\\/].*\.(view|element)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const pieces = literalPieces(ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true));
      const small = pieces
        .map((piece) => [piece.getStart(), piece.getEnd()])
        .sort(([one], [other]) => other - one)
        .reduce((text, [from, to]) => text.slice(0, from) + oneSpace(text.slice(from, to)) + text.slice(to), source);
      return { contents: small, loader: 'ts' };
    });
  },
};

function oneSpace(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The stretches of all `html` templates that are no expressions. */
function literalPieces(node) {
  const isHtml = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html';
  const { head, templateSpans } = isHtml ? node.template : {};
  const own = head ? [head, ...templateSpans.map(({ literal }) => literal)] : isHtml ? [node.template] : [];
  return [...own, ...node.getChildren().flatMap(literalPieces)];
}
