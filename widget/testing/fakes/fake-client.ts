/** A bridge for specs: an unexpected call fails loudly. */
import type {
  BotRequest,
  InitRequest,
  MessagesPage,
  PageDetails,
  PastConversations,
  SendRequest,
  SocketHandshake,
} from '../../../src/contract/shopper';
import type { ChatClient, ChatSocket, SocketEvents } from '../../core/api/chat-client.port';
import { UnreachableError } from '../../core/api/client.errors';

type Calls = Pick<
  ChatClient,
  'init' | 'ask' | 'connect' | 'send' | 'end' | 'revoke' | 'messages' | 'conversations' | 'features'
>;

export class FakeClient implements ChatClient {
  readonly theSocket = new FakeSocket();
  readonly inits: InitRequest[] = [];
  readonly asked: BotRequest[] = [];
  readonly sent: SendRequest[] = [];
  readonly pages: number[] = [];

  constructor(private readonly answers: Partial<Calls>) {}

  init(request: InitRequest): ReturnType<ChatClient['init']> {
    this.inits.push(request);
    return this.answer('init')(request);
  }

  ask(request: BotRequest): ReturnType<ChatClient['ask']> {
    this.asked.push(request);
    return this.answer('ask')(request);
  }

  connect(): ReturnType<ChatClient['connect']> {
    return this.answer('connect')({});
  }

  send(request: SendRequest): ReturnType<ChatClient['send']> {
    this.sent.push(request);
    return this.answer('send')(request);
  }

  end(): ReturnType<ChatClient['end']> {
    return this.answer('end')();
  }

  revoke(): Promise<void> {
    return this.answer('revoke')();
  }

  messages(after: number, limit?: number): Promise<MessagesPage> {
    this.pages.push(after);
    return this.answer('messages')(after, limit);
  }

  conversations(): Promise<PastConversations> {
    return this.answer('conversations')();
  }

  features(beforeWriting: () => Promise<void>): ReturnType<ChatClient['features']> {
    return this.answer('features')(beforeWriting);
  }

  socket(): ChatSocket {
    return this.theSocket;
  }

  private answer<Name extends keyof Calls>(name: Name): Calls[Name] {
    const answer = this.answers[name];
    if (answer === undefined) throw new Error(`Nobody expected ${name}().`);
    return answer;
  }
}

export class FakeSocket implements ChatSocket {
  connected = false;
  readonly sent: SendRequest[] = [];
  readonly reads: number[] = [];
  readonly typings: boolean[] = [];
  readonly moves: string[] = [];
  private events: SocketEvents | null = null;
  private auth: (() => SocketHandshake) | null = null;
  /** Answers `chat.send`; without one the socket breaks. */
  acknowledge: ChatSocket['send'] = () => Promise.reject(new UnreachableError('spec'));

  open(handshake: () => SocketHandshake, events: SocketEvents): void {
    this.auth = handshake;
    this.events = events;
  }

  /** What would be handed over if the socket connected now. */
  get handshake(): SocketHandshake | undefined {
    return this.auth?.();
  }

  get server(): SocketEvents {
    if (this.events === null) throw new Error('The socket was not opened.');
    return this.events;
  }

  up(): void {
    this.connected = true;
    this.server.up();
  }

  down(): void {
    this.connected = false;
    this.server.down();
  }

  reconnect(): void {}

  send(request: SendRequest): ReturnType<ChatSocket['send']> {
    this.sent.push(request);
    return this.acknowledge(request);
  }

  page({ url }: PageDetails): void {
    this.moves.push(url);
  }

  typing(isTyping: boolean): void {
    this.typings.push(isTyping);
  }

  read(sequence: number): void {
    this.reads.push(sequence);
  }

  close(): void {
    this.connected = false;
  }
}
