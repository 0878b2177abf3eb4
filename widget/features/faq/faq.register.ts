/** Registers the help topics; loaded when they are first asked for. */
import { StorefrontChatFaq } from './faq.element';

if (!customElements.get('storefront-chat-faq')) customElements.define('storefront-chat-faq', StorefrontChatFaq);
