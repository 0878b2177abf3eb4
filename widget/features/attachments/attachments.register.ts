/** Registers what shows files and what sends them; loaded with the first file. */
import '../../shared';
import { StorefrontChatFiles } from './files.element';
import { StorefrontChatTray } from './tray.element';

const TAGS = { 'storefront-chat-files': StorefrontChatFiles, 'storefront-chat-tray': StorefrontChatTray };

for (const [tag, element] of Object.entries(TAGS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
