/** What the widget asks for around a chat: help topics, requests, past chats, transcripts. Rejects as `ChatClient` does. */
import type {
  Attachment,
  FaqEntry,
  FaqEntryQuery,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  SendReceipt,
  SendRequest,
  Ticket,
  TicketDetail,
  TicketFeedbackRequest,
  TicketMessageRequest,
  TicketRequest,
} from '../../../src/contract/shopper';

export interface UploadWatch {
  /** 0..1 */
  readonly onProgress: (share: number) => void;
  /** Calls the upload off; it rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

export interface AroundClient {
  /** The file may go along with a message within the hour. */
  upload(file: File, watch: UploadWatch): Promise<Attachment>;
  /** A message with files; it enters the conversation over the live line. */
  sendFiles(request: SendRequest): Promise<SendReceipt>;
  faqs(query: FaqQuery): Promise<FaqList>;
  faq(id: string, query: FaqEntryQuery): Promise<FaqEntry>;
  voteFaq(id: string, helpful: boolean): Promise<void>;
  leaveTicket(request: TicketRequest): Promise<Ticket>;
  /** Newest first. */
  tickets(): Promise<readonly Ticket[]>;
  ticket(reference: string): Promise<TicketDetail>;
  answerTicket(reference: string, request: TicketMessageRequest): Promise<Ticket>;
  /** Only a solved one; a later rating replaces it. */
  rateTicket(reference: string, request: TicketFeedbackRequest): Promise<Ticket>;
  /** This shopper's chats, newest first. */
  chats(): Promise<readonly PastConversation[]>;
  chatMessages(conversation: string, after: number): Promise<MessagesPage>;
  mailTranscript(email: string): Promise<void>;
  /** The transcript of this chat as a text. */
  transcript(): Promise<string>;
}

/** Runs a call with a session that holds. */
export type AskAround = <T>(ask: (around: AroundClient) => Promise<T>) => Promise<T>;
