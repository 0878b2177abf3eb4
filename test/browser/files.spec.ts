/** Images and files in the widget: chosen, dropped or pasted, seen before they go, shown when they are there. */
import type { BrowserContext, Page } from 'playwright-core';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';
import { ONE_PIXEL } from '../support/one-pixel';

const IMAGE = { name: 'jar.png', mimeType: 'image/png', buffer: ONE_PIXEL };

/** An expression that finds an element, however deep. */
const inShadows = (selector: string) => `(function find(root) {
  const here = root.querySelector('${selector}');
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot && find(shadowRoot);
    if (found) return found;
  }
})(document)`;

describe('files in the widget', () => {
  const stage = setOwnStage();
  let context: BrowserContext;
  let desk: StandinDeskDriver;
  let shop: ShopPage;

  beforeAll(async () => {
    desk = new StandinDeskDriver(stage.bridge.deskUrl);
    await desk.start();
    await desk.available(true);
  });
  beforeEach(async () => {
    context = await stage.someone();
    shop = await ShopPage.open(context, stage.bridge.url);
    await shop.launcher.click();
    await shop.ready();
    await shop.panel.locator('input[type=file]').waitFor({ state: 'attached' });
  });

  const chunksOf = (page: Page) =>
    page.evaluate<string[]>(`performance.getEntriesByType('resource').map((entry) => entry.name)`);
  const tray = () => shop.panel.locator('storefront-chat-tray li');
  const send = () => shop.panel.getByRole('button', { name: 'Send' });
  const choose = (...files: (typeof IMAGE)[]) => shop.panel.locator('input[type=file]').setInputFiles(files);

  it('are fetched and shown only when there is one, go to a person, and come back with an answer', async () => {
    expect((await chunksOf(shop.page)).filter((name) => name.includes('attachments.register'))).toEqual([]);
    await choose(IMAGE);
    await shop.panel.getByRole('button', { name: 'Remove jar.png' }).waitFor();
    await send().click();
    const image = shop.panel.locator('storefront-chat-files img[alt="jar.png"]');
    await image.waitFor();
    await waitFor('the image to load', () =>
      shop.page.evaluate<boolean>(`${inShadows('img[alt="jar.png"]')}.naturalWidth > 0`),
    );
    expect(await tray().count()).toBe(0);
    await shop.panel.getByText('Nadia Islam').first().waitFor();
    const conversation = await waitFor('the chat at the desk', async () => (await desk.mine())[0]);
    expect(await desk.files(conversation)).toMatchObject([{ name: 'jar.png' }]);
    const content = Buffer.from('%PDF-1.4 label');
    await desk.say(conversation, '', { name: 'label.pdf', mimetype: 'application/pdf', content });
    const card = shop.panel.getByRole('link', { name: /label\.pdf/ });
    await card.waitFor();
    const answer = await shop.page.request.get((await card.getAttribute('href')) ?? '');
    expect(await answer.body()).toEqual(content);
  });

  it('that cannot be sent say why and do not hold up the others', async () => {
    await choose(
      { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('MZ not an image') },
      { name: 'large.png', mimeType: 'image/png', buffer: Buffer.concat([ONE_PIXEL, Buffer.alloc(10 * 1024 * 1024)]) },
      IMAGE,
    );
    await tray().filter({ hasText: 'setup.exe' }).getByText('Only these can be sent').waitFor();
    await tray().filter({ hasText: 'photo.png' }).getByText('not what its name says').waitFor();
    await tray().filter({ hasText: 'large.png' }).getByText('Too large: at most 5 MB').waitFor();
    await shop.panel.locator('textarea').fill('Look at this');
    await send().click();
    await shop.panel.locator('storefront-chat-files img').waitFor();
    expect(await shop.panel.getByText('Look at this').isVisible()).toBe(true);
    expect(await tray().count()).toBe(3);
  });

  it('are tried again when the line breaks, and the text is kept', async () => {
    await shop.panel.locator('textarea').fill('My words');
    await context.route('**/chat/attachments', (route) => route.abort());
    await choose(IMAGE);
    const again = shop.panel.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await context.unroute('**/chat/attachments');
    await again.click();
    await shop.panel.getByRole('button', { name: 'Remove jar.png' }).waitFor();
    await again.waitFor({ state: 'detached' });
    expect(await shop.panel.locator('textarea').inputValue()).toBe('My words');
    expect(await send().isEnabled()).toBe(true);
  });

  it('are there again after a reload, and what was not uploaded by then says so', async () => {
    await shop.composer.fill('My words');
    await choose(IMAGE);
    await shop.panel.getByRole('button', { name: 'Remove jar.png' }).waitFor();
    await context.route('**/chat/attachments', () => undefined);
    await choose({ ...IMAGE, name: 'second.png' });
    await shop.panel.getByRole('button', { name: 'Stop uploading second.png' }).waitFor();
    await shop.page.reload();
    await tray().filter({ hasText: 'second.png' }).getByText('Please choose it again').waitFor();
    expect(await shop.composer.inputValue()).toBe('My words');
    await send().click();
    await shop.panel.locator('storefront-chat-files img[alt="jar.png"]').waitFor();
    expect(await shop.own.last().innerText()).toContain('My words');
    await shop.page.reload();
    await shop.panel.locator('storefront-chat-files').waitFor();
    expect(await tray().count()).toBe(0);
  });

  it.each(['drop', 'paste'])('come by %s as well', async (way) => {
    const event =
      way === 'drop'
        ? `new DragEvent('drop', { ...init, dataTransfer })`
        : `new ClipboardEvent('paste', { ...init, clipboardData: dataTransfer })`;
    await shop.page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['some text'], 'note.txt', { type: 'text/plain' }));
      const init = { bubbles: true, composed: true, cancelable: true };
      ${inShadows('textarea')}.dispatchEvent(${event});
    }`);
    await shop.panel.getByRole('button', { name: 'Remove note.txt' }).waitFor();
    await shop.panel.getByRole('button', { name: 'Remove note.txt' }).click();
    expect(await send().isEnabled()).toBe(false);
  });

  it('are not made of words that come with a picture of themselves, as from Word', async () => {
    const paste = (fill: string) =>
      shop.page.evaluate<boolean>(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
        ${fill};
        const init = { bubbles: true, composed: true, cancelable: true, clipboardData };
        return !${inShadows('textarea')}.dispatchEvent(new ClipboardEvent('paste', init));
      })()`);
    const html = `clipboardData.setData('text/html', '<b>Two jars</b>')`;
    expect(await paste(`${html}; clipboardData.setData('text/plain', 'Two jars')`)).toBe(false);
    expect(await tray().count()).toBe(0);
    expect(await paste(html)).toBe(true);
    await tray().filter({ hasText: 'image.png' }).waitFor();
  });
});
