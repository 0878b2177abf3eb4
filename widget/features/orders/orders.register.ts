/** Registers the card of an order in a message. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatOrder } from './order-card.element';

defineElements({ 'storefront-chat-order': StorefrontChatOrder });
