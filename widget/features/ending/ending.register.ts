/** Registers the moment in which ending a chat can be undone. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatEnding } from './ending.element';

defineElements({ 'storefront-chat-ending': StorefrontChatEnding });
