/** Registers what a message can hold beside plain text, in one chunk. */
import './faq/faq-card.register';
import './orders/orders.register';
import './rich-text/rich-text.register';
