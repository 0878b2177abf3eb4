/** What the widget asks for around a chat: help topics, requests, past chats, transcripts. Rejects as `ChatClient` does. */
import type {
  FaqEntry,
  FaqEntryQuery,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  Ticket,
  TicketDetail,
  TicketMessageRequest,
  TicketRequest,
} from '../../src/contract/shopper';

export interface AroundClient {
  faqs(query: FaqQuery): Promise<FaqList>;
  faq(id: string, query: FaqEntryQuery): Promise<FaqEntry>;
  voteFaq(id: string, helpful: boolean): Promise<void>;
  leaveTicket(request: TicketRequest): Promise<Ticket>;
  /** Newest first. */
  tickets(): Promise<readonly Ticket[]>;
  ticket(reference: string): Promise<TicketDetail>;
  answerTicket(reference: string, request: TicketMessageRequest): Promise<Ticket>;
  /** This shopper's chats, newest first. */
  chats(): Promise<readonly PastConversation[]>;
  chatMessages(conversation: string, after: number): Promise<MessagesPage>;
  mailTranscript(email: string): Promise<void>;
  /** The transcript of this chat as a text. */
  transcript(): Promise<string>;
}

/** Runs a call with a session that holds. */
export type AskAround = <T>(ask: (around: AroundClient) => Promise<T>) => Promise<T>;
