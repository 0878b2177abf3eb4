/** Whatever colour a shop has, what stands on it and in it can be read (WCAG 2.2, 4.5 to 1). */
import type { BrowserContext } from 'playwright-core';
import { GalleryPage } from './gallery.page';
import { colorFindings } from './inspection';
import { setGallery } from './stage';

const COLORS = ['0B6E4F', 'F9C74F', 'FFFFFF', '000000', '0000FF', '00FF00', 'FF0000', '777777', 'E91E63', '00BCD4'];

describe('the colour of a shop', () => {
  const stage = setGallery();
  let context: BrowserContext;

  it.each(['light', 'dark'] as const)('is bent until it can be read, %s', async (colorScheme) => {
    context = await stage.someone({ colorScheme });
    const gallery = await GalleryPage.open(context, stage.url);
    const { page } = gallery;
    const unreadable: string[] = [];
    for (const color of COLORS) {
      await gallery.show('bot', 'en', { color: `#${color}` });
      if ((await colorFindings(page)).length > 0) unreadable.push(color);
    }
    expect(unreadable).toEqual([]);
  });

  it('is left alone when it is none', async () => {
    context = await stage.someone();
    const gallery = await GalleryPage.open(context, stage.url);
    const { page } = gallery;
    await gallery.show('bot', 'en', { color: 'url(/stolen)' });
    expect((await page.locator('storefront-chat-panel').getAttribute('style')) ?? '').not.toContain('stolen');
    const asked = await page.evaluate('performance.getEntriesByType("resource").map(({ name }) => name).join()');
    expect(asked).not.toContain('stolen');
  });
});
