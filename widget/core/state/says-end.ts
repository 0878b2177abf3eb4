/** The shopper's word that the chat is over, as the bridge understood it. */
import type { ChatEvent } from './chat.event';

/** Whether a message was taken, by the bot or for a person, that says nothing but that the chat is over. */
export function saysEnd(event: ChatEvent): event is Extract<ChatEvent, { type: 'answered' | 'accepted' }> {
  return (event.type === 'answered' ? event.answer : event.type === 'accepted' ? event.receipt : {}).ends === true;
}
