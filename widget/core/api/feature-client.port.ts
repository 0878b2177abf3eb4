/** The calls of the features: help topics, requests, past chats, transcripts, uploads. They reject as those of `ChatClient` do. */
import type {
  Attachment,
  FaqEntry,
  FaqEntryQuery,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  RateRequest,
  SendReceipt,
  SendRequest,
  Ticket,
  TicketDetail,
  TicketFeedbackRequest,
  TicketMessageRequest,
  TicketRequest,
} from '../../../src/contract/shopper';

export interface UploadOptions {
  /** 0..1 */
  readonly onProgress: (share: number) => void;
  /** Cancels the upload; it rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** The file goes with a ticket, which may be left after the end of the chat. */
  readonly isForTicket?: boolean;
}

export interface FeatureClient {
  /** Puts on record that the shopper was shown this version of the channel's line about their data, or agreed to it. */
  consent(version: string): Promise<void>;
  /** The file can be sent within an hour. */
  upload(file: File, watch: UploadOptions): Promise<Attachment>;
  /** A message with files; it enters the conversation over the socket. */
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
  /** A later rating replaces the first. */
  rate(request: RateRequest): Promise<void>;
  /** This shopper's chats, newest first. */
  chats(): Promise<readonly PastConversation[]>;
  chatMessages(conversation: string, after: number): Promise<MessagesPage>;
  mailTranscript(email: string): Promise<void>;
  /** The transcript of this chat as a text. */
  transcript(): Promise<string>;
}

/** Runs a call, with a session that is renewed when it went stale. */
export type CallFeature = <T>(call: (client: FeatureClient) => Promise<T>) => Promise<T>;
