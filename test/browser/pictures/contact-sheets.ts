/** Every scene of the gallery side by side, to be looked at: one sheet for each language, size and colour scheme. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SCENE_LANGUAGES, SCENE_NAMES } from '../../../widget/testing/gallery/scene-names';
import type { TestBridge } from '../../support/bridge';
import { someone } from '../chromium';
import { GalleryPage } from '../gallery.page';

const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
};
const COLUMNS = 6;
const GAP_PX = 12;

interface Picture {
  readonly name: string;
  readonly image: string;
}

export async function takeContactSheets(browser: Browser, bridge: TestBridge, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const locale of SCENE_LANGUAGES) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await someone(browser, { viewport, colorScheme });
        const gallery = await GalleryPage.open(context, bridge.url);
        const pictures: Picture[] = [];
        for (const name of SCENE_NAMES) {
          await gallery.show(name, locale);
          pictures.push({ name, image: (await pictureOf(gallery)).toString('base64') });
        }
        await context.close();
        await sheet(browser, pictures, join(folder, `${locale}-${size}-${colorScheme}.png`));
      }
    }
  }
}

/** The panel with a little of what is around it. */
async function pictureOf({ page, panel }: GalleryPage): Promise<Buffer> {
  await page.evaluate('document.fonts.ready');
  const screen = page.viewportSize();
  if (screen === null || (await panel.count()) === 0) return page.screenshot();
  const box = (await panel.boundingBox()) ?? { x: 0, y: 0, ...screen };
  const [x, y] = [Math.max(0, box.x - GAP_PX), Math.max(0, box.y - GAP_PX)];
  const [width, height] = [Math.min(screen.width - x, box.width + 24), Math.min(screen.height - y, box.height + 24)];
  return page.screenshot({ clip: { x, y, width, height } });
}

async function sheet(browser: Browser, pictures: readonly Picture[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2_400, height: 800 } });
  const figures = pictures.map(
    ({ name, image }) =>
      `<figure><figcaption>${name}</figcaption><img alt="" src="data:image/png;base64,${image}"></figure>`,
  );
  await page.setContent(`<style>
      body { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: ${GAP_PX}px; background: #888; font: 14px sans-serif }
      figure { margin: 0 } img { width: 100% } figcaption { color: #fff }
    </style>${figures.join('')}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
