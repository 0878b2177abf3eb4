/** Registers the sheet over the conversation. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatAround } from './sheet.element';

defineElements({ 'storefront-chat-around': StorefrontChatAround });
