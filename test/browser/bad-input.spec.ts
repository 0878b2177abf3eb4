/** A failure is a sentence in the shopper's own language, and nothing they wrote is gone. */
import type { BrowserContext, Locator } from 'playwright-core';
import { startBridge } from '../support/bridge';
import { pressInside } from './focus';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

const EXECUTABLE = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(4_000, 1)]);
const FAILED = 'এই মুহূর্তে কাজটি হলো না। একটু পরে আবার চেষ্টা করুন।';
const ENGLISH = /[a-z]{3,} [a-z]{2,} /i;

describe('in Bengali', () => {
  const stage = setStage();
  let context: BrowserContext;
  let shop: ShopPage;
  let sheet: Locator;

  async function open(url = stage.bridge.url): Promise<void> {
    context = await stage.someone();
    shop = await ShopPage.open(context, url);
    await shop.page.evaluate(`document.querySelector('storefront-chat').setLocale('bn')`);
    await shop.openChat();
    sheet = shop.panel.locator('storefront-chat-sheet');
  }

  async function choose(entry: string): Promise<void> {
    await shop.panel.locator('#more').click();
    await shop.panel.locator('#menu').getByRole('button', { name: entry }).click();
  }

  async function leaveMessage(email: string): Promise<void> {
    await sheet.locator('input[name=subject]').fill('দই');
    await sheet.locator('textarea[name=description]').fill('একটি খোলা ছিল।');
    await sheet.locator('input[name=email]').fill(email);
    await sheet.getByRole('button', { name: 'বার্তা পাঠান' }).click();
  }

  it('says of a program with the name of a picture, and of one that is too large, that they cannot go', async () => {
    await open();
    await shop.composer.fill('এই যে ছবি');
    const files = shop.panel.locator('input[type=file]');
    const tray = shop.panel.locator('storefront-chat-tray li');
    await files.setInputFiles({ name: 'setup.png', mimeType: 'image/png', buffer: EXECUTABLE });
    await tray.getByText('ফাইলটি এর নামের সাথে মেলে না').waitFor();
    await files.setInputFiles({ name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(10 * 1024 * 1024) });
    await tray.getByText('সর্বোচ্চ ৫ MB').waitFor();
    expect((await tray.allInnerTexts()).join()).not.toMatch(ENGLISH);
    expect(await shop.composer.inputValue()).toBe('এই যে ছবি');
  });

  it('says of an address that is none, and of a bridge that fails, what to do; the form stays as it is', async () => {
    await open();
    await choose('বার্তা রেখে যান');
    await leaveMessage('a@b..c');
    await sheet.getByText('এখানে কিছু ঠিক নেই। দয়া করে দেখে নিন।').waitFor();
    const much = 'দই '.repeat(1_100);
    await sheet.locator('textarea[name=description]').fill(much);
    await sheet.getByRole('button', { name: 'বার্তা পাঠান' }).click();
    await sheet.getByText('লেখাটি বেশি লম্বা').waitFor();
    expect(await sheet.locator('textarea[name=description]').inputValue()).toBe(much);
    const problem = { type: 'about:blank', title: 'Broken', status: 500, detail: 'It broke in English.', code: 'X' };
    await context.route('**/chat/ticket', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
    );
    await leaveMessage('amina@example.com');
    await sheet.getByText(FAILED).waitFor();
    expect(await sheet.locator('textarea[name=description]').inputValue()).toBe('একটি খোলা ছিল।');
  });

  it('says everywhere that a bridge is gone, and goes on where the shopper was', async () => {
    const bridge = await startBridge();
    const { port, standinPort } = bridge;
    await open(bridge.url);
    await choose('বার্তা রেখে যান');
    await sheet.locator('input[name=subject]').waitFor();
    await bridge.stop('SIGKILL');
    await leaveMessage('amina@example.com');
    await sheet.getByText(FAILED).waitFor();
    await pressInside(sheet, 'Escape');
    for (const [place, sentence] of [
      ['আগের চ্যাট', FAILED],
      ['আমার অনুরোধ', FAILED],
      ['সহায়তার বিষয়গুলো দেখুন', 'সহায়তার বিষয়গুলো এখন দেখানো যাচ্ছে না।'],
    ] as const) {
      await choose(place);
      await sheet.getByText(sentence).waitFor();
      await sheet.getByRole('button', { name: 'এখনই চেষ্টা করুন' }).waitFor();
      await pressInside(sheet, 'Escape');
    }
    await choose('সহায়তার বিষয়গুলো দেখুন');
    const again = await startBridge({ port, standinPort });
    try {
      await sheet.getByRole('button', { name: 'এখনই চেষ্টা করুন' }).click();
      await sheet.locator('.links button').first().waitFor();
    } finally {
      await again.stop();
    }
  });
});
