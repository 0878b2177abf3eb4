/** Registers the form that features fill with their fields. */
import { defineElements } from '../define-elements';
import { StorefrontChatForm } from './form.element';

defineElements({ 'storefront-chat-form': StorefrontChatForm });

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-form': StorefrontChatForm;
  }
}
