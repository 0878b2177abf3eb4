/**
 * Everybody can use it: axe finds nothing and no target is small, in every scene of the gallery and every language, on a
 * desktop and on a phone. In one language all rules are asked at both sizes, and by dark the ones about colours, which no
 * language changes; in the others all on the desktop, and on the phone those that may say something else there.
 * `AXE_TABLE=<file>` writes what was found as a table.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENE_LANGUAGES, SCENE_NAMES } from '../../widget/testing/gallery/scene-names';
import { GalleryPage } from './gallery.page';
import { axeFindings, colorFindings, layoutFindings, smallTargets } from './inspection';
import { setGallery } from './stage';

const WIDGET = join(__dirname, '..', '..', 'widget');
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
/** The language in which dark is looked at. */
const COLORED = 'en';
const ALL_TAGS = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one.localName, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return all(document).filter((name) => name.startsWith('storefront-chat-'));
})()`;

describe('the widget', () => {
  const stage = setGallery();
  const counts = new Map<string, number>();
  const tags = new Set<string>();

  afterAll(() => {
    if (process.env.AXE_TABLE) writeFileSync(process.env.AXE_TABLE, table(counts));
  });

  it.each(SCENE_LANGUAGES)('gives axe nothing to find and has no small target in any scene, %s', async (locale) => {
    const gallery = await GalleryPage.open(await stage.someone(), stage.url);
    const { page } = gallery;
    const found: Record<string, string[]> = {};
    for (const scene of SCENE_NAMES) {
      await gallery.show(scene, locale);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        const isWhole = size === 'desktop' || locale === COLORED;
        const here = [...(await (isWhole ? axeFindings : layoutFindings)(page)), ...(await smallTargets(page))];
        if (locale === COLORED) {
          await page.emulateMedia({ colorScheme: 'dark' });
          here.push(...(await colorFindings(page)).map((what) => `dark: ${what}`));
          await page.emulateMedia({ colorScheme: 'light' });
        }
        counts.set(`${scene} ${locale}`, (counts.get(`${scene} ${locale}`) ?? 0) + here.length);
        if (here.length > 0) found[`${scene}, ${size}`] = here;
      }
      for (const tag of await page.evaluate<string[]>(ALL_TAGS)) tags.add(tag);
    }
    expect(found).toEqual({});
  });

  it('has no part that no scene shows', () => {
    const registers = readdirSync(WIDGET, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.register.ts'),
    );
    const known = registers.flatMap((file) =>
      [...readFileSync(join(WIDGET, file), 'utf8').matchAll(/'(storefront-chat-[a-z-]+)'/g)].map(([, tag]) => tag),
    );
    expect([...tags].sort()).toEqual([...new Set(known)].sort());
  });
});

function table(counts: ReadonlyMap<string, number>): string {
  const rows = SCENE_NAMES.map((scene) => {
    const cells = SCENE_LANGUAGES.map((locale) => counts.get(`${scene} ${locale}`) ?? 'not looked at');
    return `| ${scene} | ${cells.join(' | ')} |`;
  });
  const head = `| scene | ${SCENE_LANGUAGES.join(' | ')} |\n| --- |${SCENE_LANGUAGES.map(() => ' --- |').join('')}`;
  return `${head}\n${rows.join('\n')}\n`;
}
