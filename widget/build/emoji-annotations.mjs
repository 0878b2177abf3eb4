/** Reduces CLDR's annotations, which cover all of Unicode, to the emoji of the picker. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const GROUPS = join(dirname(dirname(fileURLToPath(import.meta.url))), 'features', 'emoji', 'emoji-groups.ts');

export const emojiAnnotations = {
  name: 'emoji-annotations',
  setup({ onStart, onLoad }) {
    let picker;
    onStart(() => {
      picker = undefined;
    });
    onLoad({ filter: /cldr-annotations-full[\\/].*\.json$/ }, async ({ path }) => {
      const { annotations } = JSON.parse(await readFile(path, 'utf8')).annotations;
      picker ??= pickerEmoji();
      const kept = (await picker).map((emoji) => [emoji, annotations[emoji]]);
      const contents = JSON.stringify({ annotations: { annotations: Object.fromEntries(kept) } });
      return { contents, loader: 'json' };
    });
  },
};

/** Without variation selectors, as CLDR writes them. */
async function pickerEmoji() {
  const { outputFiles } = await build({ entryPoints: [GROUPS], format: 'esm', charset: 'utf8', write: false });
  const { ALL_EMOJI } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return ALL_EMOJI.map((emoji) => emoji.replaceAll('\uFE0F', ''));
}
