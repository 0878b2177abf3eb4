/** What the widget needs from a bridge, whoever plays it: the real one over the wire, or a script in the gallery. */
import type {
  BotReply,
  BotRequest,
  ConnectAnswer,
  ConnectRequest,
  EndAnswer,
  InitRequest,
  MessagesPage,
  PastConversations,
  RateRequest,
  SendReceipt,
  SendRequest,
  ServerToShopper,
  Session,
  SocketHandshake,
} from '../../../src/contract/shopper';
import type { AroundClient } from './feature-client.port';

/** The calls of the shopper's REST door. Each rejects with a `RefusedError` or an `UnreachableError`. */
export interface ChatClient {
  /** Opens or resumes a conversation; later calls act in it. */
  init(request: InitRequest): Promise<Session>;
  ask(request: BotRequest): Promise<BotReply>;
  connect(request: ConnectRequest): Promise<ConnectAnswer>;
  send(request: SendRequest): Promise<SendReceipt>;
  end(): Promise<EndAnswer>;
  rate(request: RateRequest): Promise<void>;
  /** Those after this sequence, oldest first; 50 when no other limit is given. */
  messages(after: number, limit?: number): Promise<MessagesPage>;
  /** The shopper's chats, this one among them once something was written in it. */
  conversations(): Promise<PastConversations>;
  /** What lies around the chat: its calls are fetched when it is first asked for. */
  around(): Promise<AroundClient>;
  /** The socket that belongs to the session. */
  line(): ChatLine;
}

/** What the live line tells. */
export type LineEvents = {
  readonly [Name in keyof ServerToShopper]: ServerToShopper[Name];
} & {
  readonly up: () => void;
  readonly down: () => void;
  /** The bridge did not take the session token. */
  readonly refused: (code: string) => void;
};

/** The live line: connects by itself again after every break. */
export interface ChatLine {
  readonly connected: boolean;
  open(handshake: () => SocketHandshake, events: LineEvents): void;
  /** Tries at once instead of waiting for the next attempt; a line that looks up has to prove it. */
  reconnect(): void;
  send(request: SendRequest): Promise<SendReceipt>;
  typing(isTyping: boolean): void;
  read(sequence: number): void;
  close(): void;
}
