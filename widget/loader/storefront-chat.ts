/** Registers `<storefront-chat>`; harmless when the script is loaded twice. */
import { StorefrontChat } from './storefront-chat.element';

if (!customElements.get('storefront-chat')) customElements.define('storefront-chat', StorefrontChat);
