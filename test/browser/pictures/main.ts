/**
 * Takes the README's pictures anew, or the handbook's where a real Odoo is given: `npm run pictures`. With a folder, contact sheets of every scene of the gallery instead:
 * `npm run pictures -- /tmp/sheets`, a sheet for each language, size and colour scheme.
 */
import { join } from 'node:path';
import { startBridge } from '../../support/bridge';
import { launchChromium } from '../chromium';
import { takeContactSheets } from './contact-sheets';
import { takeOdooPictures } from './odoo-pictures';
import { takeReadmePictures } from './readme-pictures';

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined && process.env['ODOO_URL'] !== undefined) return ofOdoo();
  const [bridge, browser] = await Promise.all([startBridge(), launchChromium()]);
  try {
    if (folder === undefined) await takeReadmePictures(browser, bridge, join('test', 'browser', 'pictures'));
    else await takeContactSheets(browser, bridge, folder);
  } finally {
    await browser.close();
    await bridge.stop();
  }
}

async function ofOdoo(): Promise<void> {
  const browser = await launchChromium();
  try {
    await takeOdooPictures(browser, join('docs', 'pictures'));
  } finally {
    await browser.close();
  }
}

void main(process.argv[2]);
