/** Registers the preferences; the chunk also brings the notifications themselves. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatPreferences } from './preferences.element';

export { Notifications } from './notifications';

defineElements({ 'storefront-chat-preferences': StorefrontChatPreferences });
