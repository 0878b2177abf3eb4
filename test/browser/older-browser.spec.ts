/** The oldest browser that the widget is built for, Safari 16.4: what came later is taken out of this one. */
import { focused } from './focus';
import { GalleryPage } from './gallery.page';
import { setGallery } from './stage';

/** Of what the widget's types allow. */
const LATER = [
  'URL.canParse',
  'URL.parse',
  'Element.prototype.checkVisibility',
  'Element.prototype.setHTMLUnsafe',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.hidePopover',
  'HTMLElement.prototype.togglePopover',
  'Promise.withResolvers',
  'Object.groupBy',
  'Set.prototype.union',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
];
const TAKE_OUT = LATER.map((name) => `delete globalThis.${name}`).join(';');
const LEFT = `[${LATER.map((name) => `globalThis.${name}`).join()}].filter((one) => one !== undefined).length`;

describe('in a browser of 2023', () => {
  const stage = setGallery();
  const errors: string[] = [];
  let gallery: GalleryPage;

  beforeEach(async () => {
    errors.length = 0;
    const context = await stage.someone();
    await context.addInitScript(TAKE_OUT);
    context.on('weberror', (error) => errors.push(String(error.error())));
    gallery = await GalleryPage.open(context, stage.url);
  });

  it('addresses are links', async () => {
    await gallery.show('formatted');
    expect(await gallery.panel.locator('storefront-chat-formatted a').count()).toBe(1);
    await isWell();
  });

  it('the focus is not lost with a button that was pressed', async () => {
    await gallery.show('faq');
    const pressed = gallery.panel.locator('.actions button').last();
    await pressed.press('Enter');
    await pressed.waitFor({ state: 'detached' });
    for (let frame = 0; frame < 6; frame += 1) await gallery.page.evaluate('new Promise(requestAnimationFrame)');
    expect(await focused(gallery.page)).not.toBe('BODY');
    await isWell();
  });

  it('emoji are found', async () => {
    await gallery.show('live');
    await gallery.panel.locator('storefront-chat-tools [aria-expanded]').click();
    await gallery.panel.locator('storefront-chat-emoji input').fill('milk');
    await gallery.panel.locator('storefront-chat-emoji button', { hasText: '🥛' }).waitFor();
    await isWell();
  });

  async function isWell(): Promise<void> {
    expect(await gallery.page.evaluate(LEFT)).toBe(0);
    expect(errors).toEqual([]);
  }
});
