/** Registers the rating of a chat. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatRating } from './rating.element';

defineElements({ 'storefront-chat-rating': StorefrontChatRating });
