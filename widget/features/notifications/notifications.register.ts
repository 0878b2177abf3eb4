/** Registers the preferences; the chunk also brings what calls the shopper back to the chat. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatPreferences } from './preferences.element';

export { Attention } from './notifications';

defineElements({ 'storefront-chat-preferences': StorefrontChatPreferences });
