/** Socket events of the namespace `/chat`, with their payloads: the one typed map for server and widget. */
import { Agent } from './conversation.wire';
import { Message, SendReceipt } from './message.wire';
import type { MessageStatus } from './message.wire';
import type { TicketStatus } from './ticket-words';
import { PageDetails, ReadFrame, SendRequest, TypingFrame } from './requests.wire';
import { Problem } from './problem.wire';

export class ChatMessageEvent extends Message {
  conversation_id: string;
}

export class ChatTypingEvent {
  conversation_id: string;
  agent_name: string;
  is_typing: boolean;
}

export class ChatAgentJoinedEvent {
  conversation_id: string;
  agent: Agent;
}

export class ChatEndedEvent {
  conversation_id: string;
  by: 'shopper' | 'agent' | 'system';
  reason: string;
  message: string;
  rating_requested: boolean;
}

export class ChatQueueEvent {
  conversation_id: string;
  position: number;
  estimated_wait_seconds: number | null;
}

export class ChatStatusEvent {
  conversation_id: string;
  message_ids: string[];
  status: MessageStatus;
}

/** A ticket of this conversation was made or changed; sent after the end of the chat, too, but not repeated. */
export class ChatTicketEvent {
  conversation_id: string;
  /** @example "T00042" */
  reference: string;
  status: TicketStatus;
}

export interface ServerToShopper {
  'chat.message': (event: ChatMessageEvent) => void;
  'chat.typing': (event: ChatTypingEvent) => void;
  'chat.agent_joined': (event: ChatAgentJoinedEvent) => void;
  'chat.ended': (event: ChatEndedEvent) => void;
  'chat.queue': (event: ChatQueueEvent) => void;
  'chat.status': (event: ChatStatusEvent) => void;
  'chat.ticket': (event: ChatTicketEvent) => void;
}

export interface ShopperToServer {
  'chat.typing': (frame: TypingFrame) => void;
  /** The shopper is on another page of a shop that loads none anew. Acknowledged, when the client wants to know, with that page. */
  'chat.page': (frame: PageDetails, acknowledge?: (answer: PageDetails | Problem) => void) => void;
  /** Acknowledged, when the client wants to know, with how far the shopper has read. */
  'chat.read': (frame: ReadFrame, acknowledge?: (answer: ReadFrame | Problem) => void) => void;
  /** Acknowledged with the receipt, or with the problem that `POST /chat/send` would have answered. */
  'chat.send': (frame: SendRequest, acknowledge: (answer: SendReceipt | Problem) => void) => void;
}

/** What a client hands over when it connects: everything after `after` is replayed before anything live. */
export interface SocketHandshake {
  session_token: string;
  after?: number;
}

export const SOCKET_PATH = '/api/v1/socket';
export const SOCKET_NAMESPACE = '/chat';

/** Payload classes by event, for the API document. */
export const SOCKET_EVENT_PAYLOADS = {
  server: {
    'chat.message': ChatMessageEvent,
    'chat.typing': ChatTypingEvent,
    'chat.agent_joined': ChatAgentJoinedEvent,
    'chat.ended': ChatEndedEvent,
    'chat.queue': ChatQueueEvent,
    'chat.status': ChatStatusEvent,
    'chat.ticket': ChatTicketEvent,
  },
  client: { 'chat.typing': TypingFrame, 'chat.page': PageDetails, 'chat.read': ReadFrame, 'chat.send': SendRequest },
} as const;
