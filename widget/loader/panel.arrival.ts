/** Fetches the panel when it is first needed, and wires it to the element that the shop put on its page. */
import { PANEL_TAG } from './panel.contract';
import type { MessageDetail, PanelElement, PanelSettings } from './panel.contract';

/** Address of the panel's chunk, relative to the loader; the build fills it in. */
declare const __PANEL__: string;

export interface PanelListener {
  onClose(): void;
  onUnread(count: number): void;
  onMessage(detail: MessageDetail): void;
}

let failures = 0;

/** @returns null when it cannot be fetched now. */
export async function fetchPanel(settings: () => PanelSettings, listener: PanelListener): Promise<PanelElement | null> {
  try {
    // A browser remembers that an address failed: the next try needs another one.
    const address = failures === 0 ? __PANEL__ : `${__PANEL__}?${failures}`;
    await import(address);
  } catch (error) {
    failures += 1;
    console.error('storefront-chat: the chat could not be loaded.', error);
    return null;
  }
  const panel = document.createElement(PANEL_TAG);
  panel.settings = settings();
  panel.setAttribute('part', 'panel');
  panel.addEventListener('panel-close', () => listener.onClose());
  panel.addEventListener('panel-unread', (event) => listener.onUnread(event.detail));
  panel.addEventListener('panel-message', (event) => listener.onMessage(event.detail));
  return panel;
}
