/** Registers the sheet over the conversation. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatSheet } from './sheet.element';

defineElements({ 'storefront-chat-sheet': StorefrontChatSheet });
