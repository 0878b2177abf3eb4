/** Plays the bridge from a scene: answers at once, never touches the network. */
import type {
  BotReply,
  BotRequest,
  ChannelSettings,
  ConnectAnswer,
  EndAnswer,
  MessagesPage,
  PastConversations,
  SendReceipt,
  SendRequest,
  Session,
} from '../../src/contract/shopper';
import type { AroundClient } from '../client/around-client.port';
import type { ChatClient, ChatLine, LineEvents } from '../client/chat-client.port';
import { UnreachableError } from '../client/client.errors';
import type { Scene } from './gallery.scenes';
import { ScriptedAround } from './scripted.around';
import { words } from './gallery.words';

const AGENT = { id: '7', name: 'Nadia Islam', avatar_url: null };
const NEVER = new Promise<never>(() => undefined);

export class ScriptedClient implements ChatClient {
  private sequence: number;

  constructor(
    private readonly scene: Scene,
    private readonly locale: string,
    private readonly theme: ChannelSettings['theme'],
  ) {
    this.sequence = scene.conversation.last_sequence;
  }

  init(): Promise<Session> {
    if (this.scene.silent) return NEVER;
    const { availability, conversation } = this.scene;
    const shopper = { id: 's1', name: this.scene.prechat ? null : 'Amina', verified: false };
    const expires_at = '2027-01-01T00:00:00Z';
    const tokens = { session_token: 'session', resume_token: 'resume' };
    return Promise.resolve({ ...tokens, expires_at, shopper, conversation, availability, channel: this.channel() });
  }

  ask({ client_message_id }: BotRequest): Promise<BotReply> {
    if (this.scene.offline) return Promise.reject(new UnreachableError('scripted'));
    this.sequence += 2;
    const reply = {
      id: `b${this.sequence}`,
      sequence: this.sequence,
      client_message_id,
      agent_name: 'Smart Dairy Assistant',
    };
    const said = { type: 'text' as const, content: words(this.locale).answer, intent: null, confidence: 0.9 };
    return Promise.resolve({ ...reply, ...said, timestamp: new Date().toISOString(), status: 'accepted', actions: [] });
  }

  connect(): Promise<ConnectAnswer> {
    const { availability } = this.scene;
    return Promise.resolve({ success: true, state: 'live', agent: AGENT, availability, ticket_offered: false });
  }

  send(request: SendRequest): Promise<SendReceipt> {
    this.sequence += 1;
    const timestamp = new Date().toISOString();
    return Promise.resolve({
      message_id: request.client_message_id,
      sequence: this.sequence,
      timestamp,
      duplicate: false,
    });
  }

  end(): Promise<EndAnswer> {
    return Promise.resolve({ success: true, rating_requested: true });
  }

  rate(): Promise<void> {
    return Promise.resolve();
  }

  messages(after: number, limit = 50): Promise<MessagesPage> {
    const { conversation, earlier = [] } = this.scene;
    const all = [...earlier, ...conversation.messages].filter(({ sequence }) => sequence > after);
    const messages = all.slice(0, limit);
    return Promise.resolve({ messages, last_sequence: this.sequence, has_more: all.length > limit });
  }

  conversations(): Promise<PastConversations> {
    return Promise.resolve({ conversations: [] });
  }

  around(): Promise<AroundClient> {
    return Promise.resolve(new ScriptedAround(this.scene, this.locale));
  }

  line(): ChatLine {
    return new ScriptedLine(this.scene, (request) => this.send(request), words(this.locale).ended);
  }

  private channel(): ChannelSettings {
    const bot_name = 'Smart Dairy Assistant';
    return {
      key: 'default',
      name: 'Smart Dairy',
      locale: this.locale,
      theme: this.theme,
      bot_name,
      chatbot_enabled: true,
      attachments: { max_bytes: 5 * 1024 * 1024, extensions: ['png', 'jpg', 'jpeg', 'pdf', 'txt'] },
      ...(this.scene.prechat && { prechat: this.scene.prechat }),
    };
  }
}

class ScriptedLine implements ChatLine {
  connected = false;

  constructor(
    private readonly scene: Scene,
    readonly send: ChatLine['send'],
    private readonly farewell: string,
  ) {}

  open(_handshake: unknown, events: LineEvents): void {
    const conversation_id = this.scene.conversation.id;
    if (this.scene.offline) return;
    this.connected = true;
    events.up();
    if (this.scene.typing) events['chat.typing']({ conversation_id, agent_name: AGENT.name, is_typing: true });
    if (this.scene.ended) {
      const ended = { by: 'agent' as const, reason: 'ended_by_agent', message: this.farewell, rating_requested: true };
      events['chat.ended']({ conversation_id, ...ended });
    }
  }

  reconnect(): void {}
  typing(): void {}
  read(): void {}

  close(): void {
    this.connected = false;
  }
}
