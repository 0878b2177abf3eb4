/** Files in another engine: chosen, dropped, pasted, a picture among words, one too large. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ONE_PIXEL } from '../../support/one-pixel';
import { FIELD, ShopScreen } from '../shop.screen';
import { setStage } from './stage';

const LARGE = Buffer.concat([ONE_PIXEL, Buffer.alloc(6 * 1024 * 1024)]);
const PICTURE = `data.items.add(new File([new Uint8Array([${ONE_PIXEL.join()}])], 'image.png', { type: 'image/png' }))`;
const WORDS_AND_PICTURE = `data.setData('text/plain', 'Two jars'); data.setData('text/html', '<b>Two jars</b>'); ${PICTURE}`;

describe('files', () => {
  const stage = setStage();
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-files-'));
  let shop: ShopScreen;

  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    shop = await ShopScreen.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    await shop.until('the paperclip', () =>
      shop.window.evaluate<boolean>(`Boolean(${shop.anywhere('input[type=file]')})`),
    );
  });

  it('are chosen, several at once; one that is too large says so and does not hold up the others', async () => {
    const paths = [
      ['jar.png', ONE_PIXEL],
      ['large.png', LARGE],
      ['note.txt', Buffer.from('Two jars')],
    ].map(([name, content]) => {
      const path = join(folder, String(name));
      writeFileSync(path, content ?? '');
      return path;
    });
    await shop.window.chooseFiles(shop.anywhere('input[type=file]'), paths);
    await shop.sees('storefront-chat-tray', 'Too large: at most 5 MB');
    await shop.sees('button', 'Remove jar.png');
    await shop.sees('button', 'Remove note.txt');
    await shop.click('[part=send]');
    await shop.sees('img[alt="jar.png"]');
    await shop.sees('a', 'note.txt');
    await shop.until('the picture', () =>
      shop.window.evaluate<boolean>(`${shop.one({ css: 'img[alt="jar.png"]' })}.naturalWidth > 0`),
    );
  });

  it.each([
    ['drop', 'dataTransfer'],
    ['paste', 'clipboardData'],
  ])('come by %s as well', async (type, transfer) => {
    const file = `data.items.add(new File(['some text'], 'note.txt', { type: 'text/plain' }))`;
    expect(await isTaken(type, transfer, file)).toBe(true);
    await shop.click('button', 'Remove note.txt');
    await shop.seesNo('button', 'Remove note.txt');
  });

  it('are not made of words that come with a picture of themselves, as from Word', async () => {
    expect(await isTaken('paste', 'clipboardData', WORDS_AND_PICTURE)).toBe(false);
    expect(await isTaken('paste', 'clipboardData', PICTURE)).toBe(true);
    await shop.sees('button', 'Remove image.png');
  });

  /** Whether the chat keeps the browser from handling it: that event is made here, for no engine lets a script fill its clipboard. */
  function isTaken(type: string, transfer: string, fill: string): Promise<boolean> {
    return shop.window.evaluate(`(() => {
      const data = new DataTransfer();
      ${fill};
      const event = new Event('${type}', { bubbles: true, composed: true, cancelable: true });
      return !${shop.one({ css: FIELD })}.dispatchEvent(Object.assign(event, { ${transfer}: data }));
    })()`);
  }
});
