/** Fetches the panel when it is first needed. */
import { PANEL_TAG } from './panel.contract';
import type { PanelElement } from './panel.contract';

/** Address of the panel's chunk, relative to the loader; the build fills it in. */
declare const __PANEL__: string;

let failures = 0;

/** @returns null when it cannot be fetched now. */
export async function fetchPanel(): Promise<PanelElement | null> {
  try {
    await importPanel().catch(importPanel);
  } catch (error) {
    console.error('storefront-chat: the chat could not be loaded.', error);
    return null;
  }
  return document.createElement(PANEL_TAG);
}

/**
 * This loader may come from a cache older than the last deployment, and ask for a chunk that is gone: `panel.js` names
 * the present one. A browser remembers that an address failed, so each further try has another one.
 */
async function importPanel(): Promise<void> {
  const address = failures === 0 ? __PANEL__ : `./panel.js?${failures}`;
  failures += 1;
  await import(address);
  failures = 0;
}
