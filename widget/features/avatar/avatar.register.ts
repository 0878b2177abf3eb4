/** Registers the pictures of agents. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatPortrait } from './avatar.element';

defineElements({ 'storefront-chat-portrait': StorefrontChatPortrait });
