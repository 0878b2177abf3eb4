/** Registers formatted text in a message. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFormatted } from './formatted.element';

defineElements({ 'storefront-chat-formatted': StorefrontChatFormatted });
