/** Whatever a shopper needs to read and press: 400 %, wide spacing, forced colours, no motion, the keyboard alone. */
import { OPEN_SCENES, SCENE_LANGUAGES } from '../../widget/testing/gallery/scene-names';
import { PHONE } from './chromium';
import { tabThrough } from './focus';
import { GalleryPage } from './gallery.page';
import { cutWords, spaceOut } from './inspection';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const ZOOMED = { width: 320, height: 256 };
const UPRIGHT = { width: 390, height: 844 };
/** Its sentences are the longest. */
const LONGEST = 'bn';
const MOVING = `(() => {
  const all = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : []))];
  return all(document.querySelector('storefront-chat-panel').shadowRoot)
    .flatMap((root) => root.getAnimations())
    .map(({ effect }) => effect.target.className);
})()`;

/** The conversation has room, wherever one may write. */
async function roomProblem({ panel }: GalleryPage): Promise<string[]> {
  const log = await panel.locator('[role=log]').first().boundingBox();
  return (log?.height ?? 0) > 30 ? [] : ['no room for the conversation'];
}

describe('the panel', () => {
  const stage = setStage();

  async function openGallery(locale = 'en'): Promise<GalleryPage> {
    const gallery = await GalleryPage.open(await stage.someone(), stage.bridge.url);
    await gallery.show('greeting', locale);
    return gallery;
  }

  /** With all that its longest language allows: room for the conversation, and the keyboard alone, with the focus seen wherever it is. */
  it.each(SCENE_LANGUAGES)(
    'can be read and used at 400 % (320 × 256), and when text is spaced out, %s',
    async (locale) => {
      const gallery = await openGallery(locale);
      const found: Record<string, string[]> = {};
      for (const scene of OPEN_SCENES) {
        await gallery.page.setViewportSize(ZOOMED);
        await gallery.show(scene, locale);
        expect(await gallery.panel.boundingBox()).toEqual({ x: 0, y: 0, ...ZOOMED });
        const here = await cutWords(gallery.page);
        if (locale === LONGEST) here.push(...(await roomProblem(gallery)), ...(await tabThrough(gallery.page)));
        await gallery.page.setViewportSize(UPRIGHT);
        here.push(...(await cutWords(gallery.page)));
        await spaceOut(gallery.page);
        here.push(...(await cutWords(gallery.page)));
        if (here.length > 0) found[scene] = here;
      }
      expect(found).toEqual({});
    },
  );

  it('does not move where motion is not wanted', async () => {
    const gallery = await openGallery();
    const moving: Record<string, string[]> = {};
    for (const scene of OPEN_SCENES) {
      await gallery.show(scene);
      const here = await gallery.page.evaluate<string[]>(MOVING);
      if (here.length > 0) moving[scene] = here;
    }
    expect(moving).toEqual({});
    await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
    await gallery.show('ending');
    expect(await gallery.page.evaluate<string[]>(MOVING)).toContain('fuse');
  });

  it('sits on the side that the channel wants', async () => {
    const gallery = await openGallery();
    await gallery.show('bot', 'en', { side: 'left' });
    expect(await gallery.panel.boundingBox()).toMatchObject({ x: 20, width: 380, height: 600 });
  });

  it('fills the screen of a phone and leaves no way to scroll sideways', async () => {
    const shop = await ShopPage.open(await stage.someone(PHONE), stage.bridge.url);
    await shop.launcher.tap();
    await shop.ready();
    expect(await shop.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await shop.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
