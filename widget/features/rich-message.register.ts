/** The chunk of formatted text and the cards of orders, products and help topics. */
import './cards/cards.register';
import './faq/faq-card.register';
import './rich-text/rich-text.register';
