/** The calls and the socket that a chat needs. The real bridge implements them, and so does a script in the gallery. */
import type {
  BotReply,
  BotRequest,
  ConnectAnswer,
  ConnectRequest,
  EndAnswer,
  InitRequest,
  PageDetails,
  MessagesPage,
  PastConversations,
  SendReceipt,
  SendRequest,
  ServerToShopper,
  Session,
  SocketHandshake,
} from '../../../src/contract/shopper';
import type { FeatureClient } from './feature-client.port';

/** The calls of the shopper's REST API. Each rejects with a `RefusedError` or an `UnreachableError`. */
export interface ChatClient {
  /** Opens or resumes a conversation; later calls act in it. */
  init(request: InitRequest): Promise<Session>;
  ask(request: BotRequest): Promise<BotReply>;
  connect(request: ConnectRequest): Promise<ConnectAnswer>;
  send(request: SendRequest): Promise<SendReceipt>;
  end(): Promise<EndAnswer>;
  /** Ends the shopper's sessions; goes out although the page is left. */
  revoke(): Promise<void>;
  /** Those after this sequence, oldest first; 50 when no other limit is given. */
  messages(after: number, limit?: number): Promise<MessagesPage>;
  /** The shopper's chats, this one among them once something was written in it. */
  conversations(): Promise<PastConversations>;
  /**
   * The calls of the features; their code is fetched when it is first needed.
   * @param beforeWriting is awaited before anything that the shopper wrote goes out.
   */
  features(beforeWriting: () => Promise<void>): Promise<FeatureClient>;
  /** The socket that belongs to the session. */
  socket(): ChatSocket;
}

/** The events of the socket. */
export type SocketEvents = {
  readonly [Name in keyof ServerToShopper]: ServerToShopper[Name];
} & {
  readonly up: () => void;
  readonly down: () => void;
  /** The bridge did not take the session token. */
  readonly refused: (code: string) => void;
};

/** The socket of a session: reconnects by itself. */
export interface ChatSocket {
  readonly connected: boolean;
  open(handshake: () => SocketHandshake, events: SocketEvents): void;
  /** Tries at once instead of waiting for the next attempt; a socket that looks connected has to prove it. */
  reconnect(): void;
  send(request: SendRequest): Promise<SendReceipt>;
  typing(isTyping: boolean): void;
  read(sequence: number): void;
  page(page: PageDetails): void;
  close(): void;
}
