/** Registers what stands beside the text field; loaded once the field is there, for one can write without. */
import '../../shared';
import { StorefrontChatTools } from './composer-tools.element';

if (!customElements.get('storefront-chat-tools')) customElements.define('storefront-chat-tools', StorefrontChatTools);
