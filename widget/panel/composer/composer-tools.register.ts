/** Registers the buttons beside the text field. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatTools } from './composer-tools.element';

defineElements({ 'storefront-chat-tools': StorefrontChatTools });
