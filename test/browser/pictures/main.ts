/**
 * Takes the README's pictures anew: `npm run pictures`. With a folder, contact sheets of every scene of the gallery instead:
 * `npm run pictures -- /tmp/sheets`, a sheet for each language, size and colour scheme.
 */
import { join } from 'node:path';
import { startBridge } from '../../support/bridge';
import { launchChromium } from '../chromium';
import { takeContactSheets } from './contact-sheets';
import { takeReadmePictures } from './readme-pictures';

async function main(folder: string | undefined): Promise<void> {
  const [bridge, browser] = await Promise.all([startBridge(), launchChromium()]);
  try {
    if (folder === undefined) await takeReadmePictures(browser, bridge, join('test', 'browser', 'pictures'));
    else await takeContactSheets(browser, bridge, folder);
  } finally {
    await browser.close();
    await bridge.stop();
  }
}

void main(process.argv[2]);
