/** Entry of the chunk that calls shoppers back; loaded when there is first something to tell, or to choose. */
import '../../shared';
import { StorefrontChatPreferences } from './preferences.element';

export { Attention } from './notifications';

if (!customElements.get('storefront-chat-preferences')) {
  customElements.define('storefront-chat-preferences', StorefrontChatPreferences);
}
