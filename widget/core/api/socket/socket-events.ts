/** Checks an event that came over the socket, and passes it to the handler of its name. */
import type {
  ChatAgentJoinedEvent,
  ChatEndedEvent,
  ChatMessageEvent,
  ChatQueueEvent,
  ChatStatusEvent,
  ChatTicketEvent,
  ChatTypingEvent,
} from '../../../../src/contract/shopper';
import type { SocketEvents } from '../chat-client.port';
import { having, isMessage } from '../wire-guards';
import type { Guard } from '../wire-guards';

const isChatMessage: Guard<ChatMessageEvent> = (value): value is ChatMessageEvent => isMessage(value);
const isTyping = having<ChatTypingEvent>('agent_name', 'is_typing');
const isAgentJoined = having<ChatAgentJoinedEvent>('agent');
const isEnded = having<ChatEndedEvent>('message', 'rating_requested');
const isQueue = having<ChatQueueEvent>('position', 'estimated_wait_seconds');
const isTicket = having<ChatTicketEvent>('reference', 'status');
const isStatus = having<ChatStatusEvent>('message_ids', 'status');

/** An unknown event, or an incomplete one, is ignored. */
export function dispatchSocketEvent(events: SocketEvents, name: string, payload: unknown): void {
  const pass = <T>(guard: Guard<T>, hear: (event: T) => void): void => {
    if (guard(payload)) hear(payload);
  };
  switch (name) {
    case 'chat.message':
      return pass(isChatMessage, events[name]);
    case 'chat.typing':
      return pass(isTyping, events[name]);
    case 'chat.agent_joined':
      return pass(isAgentJoined, events[name]);
    case 'chat.ended':
      return pass(isEnded, events[name]);
    case 'chat.queue':
      return pass(isQueue, events[name]);
    case 'chat.status':
      return pass(isStatus, events[name]);
    case 'chat.ticket':
      return pass(isTicket, events[name]);
  }
}
