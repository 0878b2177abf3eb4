/** Registers what lies around a chat; loaded when it is first asked for. */
import { StorefrontChatAround } from './sheet.element';
import { StorefrontChatAway } from '../away/away.element';
import { StorefrontChatEnding } from '../ending/ending.element';
import { StorefrontChatFarewell } from '../rating/rating.element';
import { StorefrontChatForm } from '../../ui/form/form.element';
import { StorefrontChatHistory } from '../history/history.element';
import { StorefrontChatPlaces } from '../menu/menu.element';
import { StorefrontChatPrechat } from '../prechat/prechat.element';
import { StorefrontChatTicketForm } from '../tickets/ticket-form.element';
import { StorefrontChatTicketRating } from '../tickets/ticket-rating.element';
import { StorefrontChatTickets } from '../tickets/tickets.element';
import { StorefrontChatTranscript } from '../transcript/transcript.element';

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
