/** Registers the cards in messages: orders, products. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatCard } from './card.element';
import { StorefrontChatOrder } from './order-card.element';
import { StorefrontChatProduct } from './product-card.element';

defineElements({
  'storefront-chat-card': StorefrontChatCard,
  'storefront-chat-order': StorefrontChatOrder,
  'storefront-chat-product': StorefrontChatProduct,
});
