/** Fetches the panel when it is first needed. */
import type { Invitation } from '../../src/contract/shopper';
import { fetchFile, fetchModule } from '../core/modules/fetch-module';
import { PANEL_TAG } from '../contract/panel.port';
import type { PanelElement } from '../contract/panel.port';
import type { ShopContext, StorefrontChatElement } from '../contract/storefront-chat.api';

/** Address of the panel's chunk, relative to the loader; the build fills it in. */
declare const __PANEL__: string;

/** Address of the invitation's chunk. */
declare const __INVITATION__: string;

/** What the chunk of the invitation exports. */
interface Inviter {
  invite(host: StorefrontChatElement, rule: Invitation, context: () => ShopContext): void;
}

/** Only for channels that invite: rejects when it cannot be fetched. */
export const fetchInviter = (): Promise<Inviter> => fetchModule(__INVITATION__);

/**
 * This loader may come from a cache older than the last deployment, and ask for a panel that is gone: `panel.txt` names the
 * present one.
 *
 * @returns null when it cannot be fetched now.
 */
export async function fetchPanel(): Promise<PanelElement | null> {
  try {
    await fetchModule(__PANEL__).catch(async () => fetchModule(await fetchFile('./panel.txt')));
    await new Promise((resolve) => setTimeout(resolve)); // Evaluating it was enough work for one task.
  } catch (error) {
    console.error(error);
    return null;
  }
  return document.createElement(PANEL_TAG);
}
