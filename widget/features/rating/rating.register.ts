/** Registers the rating of a chat. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFarewell } from './rating.element';

defineElements({ 'storefront-chat-farewell': StorefrontChatFarewell });
