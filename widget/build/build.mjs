/** Builds the widget into dist/widget: the loader under a fixed name, everything else in chunks named by their content. */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { emojiAnnotations } from './emoji-annotations.mjs';
import { libraryErrors } from './library-errors.mjs';
import { markupIndent } from './markup-indent.mjs';
import { panelChunk, panelFileOf } from './panel-chunk.mjs';
import { publish } from './published-files.mjs';
import { sentenceSections } from './sentence-sections.mjs';
import { styleMinifier } from './style-minifier.mjs';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(here);
const out = join(root, 'dist', 'widget');
const withGallery = process.argv.includes('--gallery');

/** What Lit names so that no other code can meet it; nobody here reads it, and no other copy of Lit meets ours. */
const LIT_INTERNAL = /^_\$/;

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'safari16.4'],
  minify: true,
  legalComments: 'none',
  mangleProps: LIT_INTERNAL,
  sourcemap: 'external',
  tsconfig: join(here, 'tsconfig.json'),
  conditions: ['browser', 'production'],
  plugins: [styleMinifier, markupIndent, libraryErrors, sentenceSections, emojiAnnotations, panelChunk],
  metafile: true,
};

const startedAt = Date.now();
const panel = await build({
  ...common,
  charset: 'utf8',
  entryPoints: { panel: join(here, 'panel', 'panel.register.ts') },
  outdir: out,
  splitting: true,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
});
const beside = await build({
  ...common,
  charset: 'utf8',
  entryPoints: { beside: join(here, 'features', 'beside-button.ts') },
  outdir: out,
  entryNames: '[name]-[hash]',
});
const panelFile = panelFileOf(panel.metafile);
const address = (file) => JSON.stringify(`./${relative(out, join(root, file))}`);

/** Bundled apart from the panel, so that the two share no chunk and the loader is one request. */
await build({
  ...common,
  entryPoints: { 'storefront-chat': join(here, 'loader', 'storefront-chat.ts') },
  outdir: out,
  tsconfig: undefined, // Without decorators it needs none, and the language's own class fields are smaller.
  tsconfigRaw: {},
  define: { __PANEL__: address(panelFile), __BESIDE__: address(outputOf(beside, 'beside-button.ts')) },
});

/** The entry point is only what holds the panel together while it is built. */
await rm(join(root, outputOf(panel, 'panel.register.ts')));

/** Under a fixed name, for loaders that were cached before the last build. */
await writeFile(join(out, 'panel.txt'), `./${relative(out, join(root, panelFile))}`);

await copyDemo();
if (withGallery) await buildGallery();
await removeStale(out);
await publish(here, out);
await report(panel.metafile);

/** What an earlier build left; removed last, so that a running bridge always has a whole widget to serve. */
async function removeStale(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeStale(path);
    else if ((await stat(path)).mtimeMs < startedAt - 1000) await rm(path);
  }
}

/** The file that an entry point became. */
function outputOf({ metafile }, entry) {
  return Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry))[0];
}

async function copyDemo() {
  await cp(join(here, 'demo'), join(out, 'demo'), { recursive: true });
  const fonts = join(out, 'demo', 'fonts');
  await mkdir(fonts, { recursive: true });
  for (const weight of [400, 600]) {
    const file = `noto-sans-bengali-bengali-${weight}-normal.woff2`;
    await cp(join(root, 'node_modules/@fontsource/noto-sans-bengali/files', file), join(fonts, file));
  }
}

async function buildGallery() {
  await cp(join(here, 'testing', 'gallery', 'index.html'), join(out, 'gallery', 'index.html'));
  await cp(join(out, 'demo', 'fonts'), join(out, 'gallery', 'fonts'), { recursive: true });
  await build({
    ...common,
    entryPoints: { gallery: join(here, 'testing', 'gallery', 'gallery.ts') },
    outdir: join(out, 'gallery'),
    splitting: true,
    sourcemap: false,
  });
}

/** What a shopper's browser fetches, gzipped; what is loaded only when asked for stands apart. */
async function report(metafile) {
  const files = (await readdir(out)).filter((file) => file.endsWith('.js'));
  const sizes = new Map();
  for (const file of files) sizes.set(file, gzipSync(await readFile(join(out, file)), { level: 9 }).length);
  const needed = new Set(['storefront-chat.js', ...staticFiles(metafile, panelFile)]);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
  for (const [file, size] of sizes)
    console.log(`${kilobytes(size).padStart(9)} gz  ${file}${needed.has(file) ? '' : '  (when asked for)'}`);
  const total = [...needed].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  console.log(`${kilobytes(total).padStart(9)} gz  everything needed to chat`);
}

function staticFiles(metafile, file, found = new Set()) {
  found.add(relative(out, join(root, file)));
  for (const { path, kind } of metafile.outputs[file].imports) {
    if (kind === 'import-statement' && !found.has(relative(out, join(root, path)))) staticFiles(metafile, path, found);
  }
  return found;
}
