/** Registers the farewell; loaded while a chat with a person goes on. */
import { StorefrontChatFarewell } from './farewell.element';

if (!customElements.get('storefront-chat-farewell')) {
  customElements.define('storefront-chat-farewell', StorefrontChatFarewell);
}
