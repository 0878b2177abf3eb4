/** Entry of the panel's chunk: registers the tags that are needed to chat. */
import { StorefrontChatComposer } from './composer/composer.element';
import { StorefrontChatLog } from './message-list/log.element';
import { StorefrontChatPanel } from './panel.element';

const TAGS = {
  'storefront-chat-composer': StorefrontChatComposer,
  'storefront-chat-log': StorefrontChatLog,
  'storefront-chat-panel': StorefrontChatPanel,
};

for (const [tag, element] of Object.entries(TAGS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
