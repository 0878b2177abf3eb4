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
  SendReceipt,
  SendRequest,
  Session,
} from '../../../src/contract/shopper';
import type { FeatureClient } from './feature-client.port';
import type { ChatClient, ChatSocket } from './chat-client.port';
import { loadFeatureClient } from './feature-client.loader';
import { HttpClient } from './http.client';
import { BridgeSocket } from './socket/bridge-socket';
import { anything, having, isReceipt } from './wire-guards';

export class BridgeClient implements ChatClient {
  private readonly http: HttpClient;

  /** @param base origin of the bridge, without a slash at the end. */
  constructor(private readonly base: string) {
    this.http = new HttpClient(base);
  }

  async init(request: InitRequest): Promise<Session> {
    this.http.speak(request.locale ?? '');
    const session = await this.http.post('/chat/init', request, having<Session>('session_token', 'conversation'));
    this.http.use(session.session_token);
    return session;
  }

  ask(request: BotRequest): Promise<BotReply> {
    return this.http.post('/chat/bot', request, having<BotReply>('id', 'sequence', 'content'));
  }

  connect(request: ConnectRequest): Promise<ConnectAnswer> {
    return this.http.post('/chat/connect', request, having<ConnectAnswer>('state', 'availability'));
  }

  send(request: SendRequest): Promise<SendReceipt> {
    return this.http.post('/chat/send', request, isReceipt);
  }

  end(): Promise<EndAnswer> {
    return this.http.post('/chat/end', {}, having<EndAnswer>('success'), true);
  }

  async revoke(): Promise<void> {
    await this.http.post('/chat/revoke', {}, anything, true);
  }

  messages(after: number, limit = 50): Promise<MessagesPage> {
    return this.http.get(`/chat/messages?after=${after}&limit=${limit}`, having<MessagesPage>('messages', 'has_more'));
  }

  conversations(): Promise<PastConversations> {
    return this.http.get('/chat/conversations', having<PastConversations>('conversations'));
  }

  async features(beforeWriting: () => Promise<void>): Promise<FeatureClient> {
    const { BridgeFeatureClient } = await loadFeatureClient();
    return new BridgeFeatureClient(this.http, beforeWriting);
  }

  socket(): ChatSocket {
    return new BridgeSocket(this.base);
  }
}
