/** The files published beside the bundle say what the bundle does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import ts from 'typescript';
import { ForeignShop, startForeignShop } from './foreign-shop';
import { ShopPage } from './shop.page';
import { setStage } from './stage';

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly Record<'members' | 'events' | 'attributes' | 'cssParts', readonly Named[]>[];
  }[];
}

describe('beside the bundle', () => {
  const stage = setStage();
  let context: BrowserContext;
  let shop: ForeignShop | undefined;

  beforeEach(async () => {
    context = await stage.someone();
  });
  afterEach(() => shop?.stop());

  async function published<T>(file: string): Promise<T> {
    const response = await fetch(`${stage.bridge.url}/widget/${file}`);
    return response.json() as Promise<T>;
  }

  it('the manifest names the attributes, methods, events and parts that are there', async () => {
    const { modules } = await published<Manifest>('custom-elements.json');
    const declaration = modules[0]?.declarations[0];
    const names = (what: 'members' | 'events' | 'attributes' | 'cssParts') =>
      declaration?.[what].map(({ name }) => name);
    const page = await ShopPage.open(context, stage.bridge.url);
    await page.openChat();
    const real = await page.page.evaluate(`(() => {
      const chat = document.querySelector('storefront-chat');
      const parts = chat.shadowRoot.querySelector('storefront-chat-panel').getAttribute('exportparts').split(', ');
      return {
        attributes: chat.constructor.observedAttributes,
        missing: ${JSON.stringify(names('members'))}.filter((name) => !(name in chat)),
        parts: ['launcher', 'badge', 'launcher-text', 'invitation', 'panel', ...parts],
      };
    })()`);
    expect(real).toEqual({ attributes: names('attributes'), missing: [], parts: names('cssParts') });
    const events = ['ready', 'open', 'close', 'message', 'unread', 'reset'].map((name) => `storefront-chat:${name}`);
    expect(names('events')).toEqual(events);
  });

  it('the typings know the element, and what may be said to it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-typings-'));
    const program = ts.createProgram([consumer(folder)], {
      strict: true,
      noEmit: true,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    });
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    rmSync(folder, { recursive: true });
    expect(errors).toEqual(["Type 'string' is not assignable to type 'number'."]);
  });

  function consumer(folder: string): string {
    const file = join(folder, 'shop.ts');
    const typings = join(__dirname, '..', '..', 'dist', 'widget', 'storefront-chat.d.ts');
    writeFileSync(join(folder, 'storefront-chat.d.ts'), readFileSync(typings));
    writeFileSync(
      file,
      `import type { ChatEvents } from './storefront-chat';
       const chat = document.querySelector('storefront-chat');
       chat?.identify({ name: 'Amina', phone: '+880' });
       chat?.reset();
       chat?.setContext({ cartValue: 'many' });
       chat?.addEventListener('unread', (event) => console.log((event as CustomEvent<ChatEvents['unread']>).detail.count));`,
    );
    return file;
  }

  it('the hashes let the loader in, and nothing that was changed on its way', async () => {
    const { 'storefront-chat.js': integrity } = await published<Record<string, string>>('sri.json');
    shop = await startForeignShop(
      `<!doctype html><html lang="en"><title>Shop</title><script type="module" crossorigin="anonymous" integrity="${integrity}"
        src="${stage.bridge.url}/widget/storefront-chat.js"></script><storefront-chat></storefront-chat></html>`,
    );
    const page = await ShopPage.open(context, shop.url, '/');
    await page.openChat();
    await context.route('**/widget/storefront-chat.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nwindow.stolen = true;` });
    });
    await page.page.reload();
    await page.page.waitForLoadState('networkidle');
    expect(await page.launcher.count()).toBe(0);
  });

  it('the hashes hold what the loader fetches, too, on a page that lists them and takes nothing else', async () => {
    const hashes = await published<Record<string, string>>('sri.json');
    const address = (file: string) => `${stage.bridge.url}/widget/${file}`;
    const open = async (integrity: Record<string, string>): Promise<ShopPage> => {
      await shop?.stop();
      const html = `<!doctype html><html lang="en"><title>Shop</title>
        <script type="importmap">${JSON.stringify({ integrity })}</script>
        <script type="module" crossorigin="anonymous" integrity="${hashes['storefront-chat.js']}"
          src="${address('storefront-chat.js')}"></script><storefront-chat></storefront-chat></html>`;
      shop = await startForeignShop(html, '', { 'Integrity-Policy': 'blocked-destinations=(script)' });
      return ShopPage.open(context, shop.url, '/');
    };
    const held = Object.entries(hashes).map(([file, hash]) => [address(file), hash] as const);
    await (await open(Object.fromEntries(held))).openChat();
    const changed = held.map(
      ([url, hash]) => [url, url.includes('/chunk-') ? (hashes['storefront-chat.js'] ?? '') : hash] as const,
    );
    const page = await open(Object.fromEntries(changed));
    await page.launcher.click();
    await page.page.getByText('The chat cannot be loaded just now').waitFor();
  });
});
