/** Registers what a message can hold beside plain text; loaded with the first message that does. */
import '../shared';
import { StorefrontChatFaqCard } from './faq/faq-card.element';
import { StorefrontChatFormatted } from './rich-text/formatted.element';
import { StorefrontChatOrder } from './orders/order-card.element';

const TAGS = {
  'storefront-chat-faq-card': StorefrontChatFaqCard,
  'storefront-chat-formatted': StorefrontChatFormatted,
  'storefront-chat-order': StorefrontChatOrder,
};

for (const [tag, element] of Object.entries(TAGS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
