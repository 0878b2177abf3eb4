/** Registers the shopper's requests: leaving one, reading them, rating one. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatTicketForm } from './ticket-form.element';
import { StorefrontChatTicketRating } from './ticket-rating.element';
import { StorefrontChatTickets } from './tickets.element';

defineElements({
  'storefront-chat-ticket-form': StorefrontChatTicketForm,
  'storefront-chat-ticket-rating': StorefrontChatTicketRating,
  'storefront-chat-tickets': StorefrontChatTickets,
});
