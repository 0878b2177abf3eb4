/** Registers the past chats. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatHistory } from './history.element';

defineElements({ 'storefront-chat-history': StorefrontChatHistory });
