/** Registers the card of a help topic in a message. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFaqCard } from './faq-card.element';

defineElements({ 'storefront-chat-faq-card': StorefrontChatFaqCard });
