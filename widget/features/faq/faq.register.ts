/** Registers the help topics. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFaq } from './faq.element';

defineElements({ 'storefront-chat-faq': StorefrontChatFaq });
