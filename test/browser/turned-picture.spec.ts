/** A photo that a phone took upright stands upright for whoever opens it, though nothing else of its camera is left. */
import { exifSegment, PRIVATE } from '../../src/attachments/metadata/testing/camera';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

/** Of a landscape, as a camera's sensor has it. */
const DRAWN = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
  canvas.getContext('2d').fillRect(0, 0, 40, 10);
  return canvas.toDataURL('image/jpeg').split(',')[1];
})()`;
const shown = (size: string) => `document.querySelector('storefront-chat').shadowRoot
  .querySelector('storefront-chat-panel').shadowRoot.querySelector('storefront-chat-log').shadowRoot
  .querySelector('storefront-chat-files').shadowRoot.querySelector('img').${size}`;

describe('a photo in the chat', () => {
  const stage = setStage();

  it('stands as the phone was held, and says no more of it', async () => {
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    const plain = Buffer.from(await shop.page.evaluate<string>(DRAWN), 'base64');
    const buffer = Buffer.concat([plain.subarray(0, 2), exifSegment(6), plain.subarray(2)]);
    await shop.openChat();
    await shop.askForPerson();
    await shop.panel.locator('input[type=file]').setInputFiles({ name: 'jar.jpg', mimeType: 'image/jpeg', buffer });
    await shop.panel.getByRole('button', { name: 'Remove jar.jpg' }).waitFor();
    await shop.panel.getByRole('button', { name: 'Send' }).click();
    const photo = shop.panel.locator('storefront-chat-files img[alt="jar.jpg"]');
    await photo.waitFor();
    await waitFor('the photo', () => shop.page.evaluate<boolean>(`${shown('naturalWidth')} > 0`));
    expect(await shop.page.evaluate(`[${shown('naturalWidth')}, ${shown('naturalHeight')}]`)).toEqual([20, 40]);
    const kept = await shop.page.request.get((await photo.getAttribute('src')) ?? '');
    expect((await kept.body()).includes(PRIVATE)).toBe(false);
  });
});
