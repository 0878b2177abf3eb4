/** Registers the form before a chat. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatPrechat } from './prechat.element';

defineElements({ 'storefront-chat-prechat': StorefrontChatPrechat });
