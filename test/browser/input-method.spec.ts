/** An input method: the key that chooses or takes back a word does nothing else, in the order of every browser. */
import type { Locator } from 'playwright-core';
import { ENTER, ORDERS, type Heard } from '../support/composition';
import { GalleryPage } from './gallery.page';
import { setGallery } from './stage';

describe('with an input method', () => {
  const stage = setGallery();
  let gallery: GalleryPage;

  beforeEach(async () => {
    gallery = await GalleryPage.open(await stage.someone(), stage.url);
    await gallery.show('bot');
  });

  describe.each(Object.entries(ORDERS))('in the order of %s', (_of, order) => {
    it('Enter chooses a word and does not send it', async () => {
      const field = gallery.panel.locator('textarea');
      const own = gallery.panel.locator('.group.user .bubble', { hasText: 'half a wo' });
      await field.fill('half a wo');
      await hear(field, order);
      expect(await field.inputValue()).toBe('half a wo');
      expect(await own.count()).toBe(0);
      await hear(field, [ENTER]);
      await own.waitFor();
    });

    it('Enter chooses a word and no emoji, Escape takes it back and closes nothing', async () => {
      await gallery.panel.locator('storefront-chat-tools [aria-expanded]').click();
      const search = gallery.panel.locator('storefront-chat-emoji input');
      await search.fill('milk');
      await hear(search, order);
      expect(await gallery.panel.locator('textarea').inputValue()).toBe('');
      await hear(search, order.map(withEscape));
      expect(await search.isVisible()).toBe(true);
      await hear(gallery.panel.locator('textarea'), order.map(withEscape));
      expect(await gallery.panel.isVisible()).toBe(true);
    });
  });

  function withEscape([event, type, init]: Heard): Heard {
    return [event, type, 'key' in init ? { ...init, key: 'Escape' } : init];
  }

  async function hear(field: Locator, order: readonly Heard[]): Promise<void> {
    for (const [, type, init] of order) await field.dispatchEvent(type, init);
  }
});
