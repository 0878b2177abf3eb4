/** The chunk of formatted text and the cards of orders and help topics. */
import './faq/faq-card.register';
import './orders/orders.register';
import './rich-text/rich-text.register';
