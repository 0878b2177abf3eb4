/** Registers the emoji picker; loaded when it is first asked for. */
import '../../shared';
import { StorefrontChatEmoji } from './emoji.element';

if (!customElements.get('storefront-chat-emoji')) customElements.define('storefront-chat-emoji', StorefrontChatEmoji);
