/** Registers the notice that nobody is there. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatAway } from './away.element';

defineElements({ 'storefront-chat-away': StorefrontChatAway });
