/** A shop without https: there browsers offer no `crypto.randomUUID`, no locks and less besides. */
import { NOT_LOOPBACK } from './chromium';
import { pressInside } from './focus';
import { ShopPage } from './shop.page';
import { setStage } from './stage';
import { ONE_PIXEL } from '../support/one-pixel';

describe('on a page without https', () => {
  const stage = setStage();

  it('shoppers write, attach files, hear tones and leave tickets as elsewhere', async () => {
    const errors: string[] = [];
    const context = await stage.someone();
    context.on('weberror', (error) => errors.push(String(error.error())));
    const shop = await ShopPage.open(context, `http://${NOT_LOOPBACK}:${new URL(stage.bridge.url).port}`);
    expect(await shop.page.evaluate('[isSecureContext, typeof crypto.randomUUID]')).toEqual([false, 'undefined']);

    await shop.openChat();
    await shop.say('What does delivery cost?');
    await shop.said(/৳/).first().waitFor();

    await shop.panel.locator('#more').click();
    await shop.panel.getByRole('switch', { name: 'Sound for new messages' }).click();
    await shop.panel.locator('#menu').getByRole('button', { name: 'Leave a message' }).click();
    const form = shop.panel.locator('storefront-chat-sheet');
    await form.getByLabel('What is it about?').fill('A broken jar');
    await form.getByLabel('Your message').fill('It leaks.');
    await form.getByLabel('E-mail').fill('amina@example.com');
    await form.getByRole('button', { name: 'Send message' }).click();
    await form.getByText(/Your reference: /).waitFor();
    await pressInside(form, 'Escape');

    const file = { name: 'jar.png', mimeType: 'image/png', buffer: ONE_PIXEL };
    await shop.panel.locator('input[type=file]').setInputFiles(file);
    await shop.panel.getByRole('button', { name: 'Send', exact: true }).click();
    await shop.panel.locator('storefront-chat-files img[alt="jar.png"]').waitFor();
    expect(errors).toEqual([]);
  });
});
