/** Registers the start of a chat. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatHome } from './home.element';

defineElements({ 'storefront-chat-home': StorefrontChatHome });
