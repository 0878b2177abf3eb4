/** Registers what lies around a chat; loaded when it is first asked for. */
import { StorefrontChatAround } from './around.element';
import { StorefrontChatAway } from './away.element';
import { StorefrontChatEnding } from './ending.element';
import { StorefrontChatFarewell } from './farewell.element';
import { StorefrontChatForm } from './form.element';
import { StorefrontChatHistory } from './history.element';
import { StorefrontChatPlaces } from './places.element';
import { StorefrontChatPrechat } from './prechat.element';
import { StorefrontChatTicketForm } from './ticket-form.element';
import { StorefrontChatTicketRating } from './ticket-rating.element';
import { StorefrontChatTickets } from './tickets.element';
import { StorefrontChatTranscript } from './transcript.element';

const TAGS = {
  'storefront-chat-ending': StorefrontChatEnding,
  'storefront-chat-farewell': StorefrontChatFarewell,
  'storefront-chat-form': StorefrontChatForm,
  'storefront-chat-around': StorefrontChatAround,
  'storefront-chat-away': StorefrontChatAway,
  'storefront-chat-history': StorefrontChatHistory,
  'storefront-chat-places': StorefrontChatPlaces,
  'storefront-chat-prechat': StorefrontChatPrechat,
  'storefront-chat-ticket-form': StorefrontChatTicketForm,
  'storefront-chat-ticket-rating': StorefrontChatTicketRating,
  'storefront-chat-tickets': StorefrontChatTickets,
  'storefront-chat-transcript': StorefrontChatTranscript,
};

for (const [tag, element] of Object.entries(TAGS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-form': StorefrontChatForm;
    'storefront-chat-places': StorefrontChatPlaces;
  }
}
