/** The real bridge: REST calls and the socket of one shopper. */
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
  Session,
} from '../../../src/contract/shopper';
import type { AroundClient } from './feature-client.port';
import type { ChatClient, ChatLine } from './chat-client.port';
import { HttpDoor } from './http.client';
import { SocketLine } from './socket/bridge-socket';
import { anything, having, isReceipt } from './wire-guards';

export class BridgeClient implements ChatClient {
  private readonly door: HttpDoor;

  /** @param base origin of the bridge, without a slash at the end. */
  constructor(private readonly base: string) {
    this.door = new HttpDoor(base);
  }

  async init(request: InitRequest): Promise<Session> {
    const session = await this.door.post('/chat/init', request, having<Session>('session_token', 'conversation'));
    this.door.use(session.session_token);
    return session;
  }

  ask(request: BotRequest): Promise<BotReply> {
    return this.door.post('/chat/bot', request, having<BotReply>('id', 'sequence', 'content'));
  }

  connect(request: ConnectRequest): Promise<ConnectAnswer> {
    return this.door.post('/chat/connect', request, having<ConnectAnswer>('state', 'availability'));
  }

  send(request: SendRequest): Promise<SendReceipt> {
    return this.door.post('/chat/send', request, isReceipt);
  }

  end(): Promise<EndAnswer> {
    return this.door.post('/chat/end', {}, having<EndAnswer>('success'), true);
  }

  async rate(request: RateRequest): Promise<void> {
    await this.door.post('/chat/rate', request, anything);
  }

  messages(after: number, limit = 50): Promise<MessagesPage> {
    return this.door.get(`/chat/messages?after=${after}&limit=${limit}`, having<MessagesPage>('messages', 'has_more'));
  }

  conversations(): Promise<PastConversations> {
    return this.door.get('/chat/conversations', having<PastConversations>('conversations'));
  }

  async around(): Promise<AroundClient> {
    const { BridgeAround } = await import('./bridge-feature.client');
    return new BridgeAround(this.door);
  }

  line(): ChatLine {
    return new SocketLine(this.base);
  }
}
