/** Plays the bridge from a scene: answers at once, without a network. */
import type {
  BotReply,
  BotRequest,
  ChannelSettings,
  ConnectAnswer,
  EndAnswer,
  Message,
  MessagesPage,
  PastConversations,
  SendReceipt,
  SendRequest,
  Session,
} from '../../../src/contract/shopper';
import type { FeatureClient } from '../../core/api/feature-client.port';
import type { ChatClient, ChatSocket, SocketEvents } from '../../core/api/chat-client.port';
import { UnreachableError } from '../../core/api/client.errors';
import type { Scene } from './scene';
import { ScriptedFeatureClient } from './scripted-feature-client';
import { words } from './gallery-texts';
import type { Words } from './gallery-texts';
import { REAL_TIMERS } from '../../core/time/timers.port';

const NEVER = new Promise<never>(() => undefined);

export class ScriptedClient implements ChatClient {
  private sequence: number;
  private readonly openSocket: ScriptedSocket;

  constructor(
    private readonly scene: Scene,
    private readonly locale: string,
    private readonly theme: ChannelSettings['theme'],
  ) {
    this.sequence = scene.conversation.last_sequence;
    this.openSocket = new ScriptedSocket(scene, (request) => this.send(request), words(locale));
  }

  init(): Promise<Session> {
    if (this.scene.silent) return NEVER;
    const { availability } = this.scene;
    const conversation = { ...this.scene.conversation, locale: this.locale };
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
      agent_name: words(this.locale).botName,
    };
    const said = { type: 'text' as const, content: words(this.locale).answer, intent: null, confidence: 0.9 };
    return Promise.resolve({
      ...reply,
      ...said,
      timestamp: new Date(REAL_TIMERS.now()).toISOString(),
      status: 'accepted',
      actions: [],
    });
  }

  connect(): Promise<ConnectAnswer> {
    const { availability } = this.scene;
    const agent = { id: '7', name: words(this.locale).agentName, avatar_url: null };
    return Promise.resolve({ success: true, state: 'live', agent, availability, ticket_offered: false });
  }

  send(request: SendRequest): Promise<SendReceipt> {
    this.sequence += 1;
    const timestamp = new Date(REAL_TIMERS.now()).toISOString();
    return Promise.resolve({
      message_id: request.client_message_id,
      sequence: this.sequence,
      timestamp,
      duplicate: false,
    });
  }

  revoke(): Promise<void> {
    return Promise.resolve();
  }

  end(): Promise<EndAnswer> {
    return Promise.resolve({ success: true, rating_requested: true });
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

  features(): Promise<FeatureClient> {
    return Promise.resolve(new ScriptedFeatureClient(this.scene, this.locale));
  }

  socket(): ChatSocket {
    return this.openSocket;
  }

  /** Somebody else says something. */
  say(message: Message): void {
    this.openSocket.say(message);
  }

  private channel(): ChannelSettings {
    const bot_name = words(this.locale).botName;
    const { picture } = this.scene;
    return {
      key: 'default',
      name: 'Smart Dairy',
      locale: this.locale,
      theme: { ...this.theme, ...(picture && { logo_url: picture }) },
      ...(picture && { avatar_url: picture }),
      bot_name,
      chatbot_enabled: true,
      attachments: { max_bytes: 5 * 1024 * 1024, extensions: ['png', 'jpg', 'jpeg', 'pdf', 'txt'] },
      ...(this.scene.prechat && { prechat: this.scene.prechat }),
      ...(this.scene.consent && { consent: this.scene.consent }),
    };
  }
}

class ScriptedSocket implements ChatSocket {
  connected = false;
  private events: SocketEvents | null = null;

  constructor(
    private readonly scene: Scene,
    readonly send: ChatSocket['send'],
    private readonly words: Words,
  ) {}

  open(_handshake: unknown, events: SocketEvents): void {
    const conversation_id = this.scene.conversation.id;
    if (this.scene.offline) return;
    this.connected = true;
    this.events = events;
    events.up();
    if (this.scene.typing)
      events['chat.typing']({ conversation_id, agent_name: this.words.agentName, is_typing: true });
    if (this.scene.ended) {
      const ended = {
        by: 'agent' as const,
        reason: 'ended_by_agent',
        message: this.words.ended,
        rating_requested: true,
      };
      events['chat.ended']({ conversation_id, ...ended });
    }
  }

  say(message: Message): void {
    this.events?.['chat.message']({ ...message, conversation_id: this.scene.conversation.id });
  }

  reconnect(): void {}
  page(): void {}
  typing(): void {}
  read(): void {}

  close(): void {
    this.connected = false;
  }
}
