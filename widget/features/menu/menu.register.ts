/** Registers the entries of the menu. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatPlaces } from './menu.element';

defineElements({ 'storefront-chat-places': StorefrontChatPlaces });

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-places': StorefrontChatPlaces;
  }
}
