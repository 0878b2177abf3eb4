/** Registers the entries of the menu. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatMenu } from './menu.element';

defineElements({ 'storefront-chat-menu': StorefrontChatMenu });

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-menu': StorefrontChatMenu;
  }
}
