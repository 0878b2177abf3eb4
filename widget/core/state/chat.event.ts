/** Everything that can happen to the chat, as data. */
import type {
  BotReply,
  ChatAgentJoinedEvent,
  ChatEndedEvent,
  ChatQueueEvent,
  ChatStatusEvent,
  ChatTicketEvent,
  ChatTypingEvent,
  ConnectAnswer,
  ConsentState,
  LauncherConfig,
  Message,
  PastConversation,
  SendReceipt,
  Session,
} from '../../../src/contract/shopper';
import type { RatingPhase } from './chat.state';
import type { Notice } from './notice';
import type { Outgoing } from './thread-item';

/** The bot's answer as it stands in the thread. */
export type Answer = Message & Pick<BotReply, 'ends' | 'locale'>;

export type ChatEvent =
  | { readonly type: 'configured'; readonly config: LauncherConfig }
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly session: Session; readonly seen: number | null }
  | { readonly type: 'unreachable' }
  | { readonly type: 'socket'; readonly connected: boolean }
  | { readonly type: 'messages'; readonly messages: readonly Message[] }
  /** Messages before the known ones. */
  | { readonly type: 'earlier'; readonly messages: readonly Message[] }
  | { readonly type: 'written'; readonly outgoing: Outgoing }
  | { readonly type: 'accepted'; readonly clientMessageId: string; readonly receipt: SendReceipt }
  | { readonly type: 'answered'; readonly clientMessageId: string; readonly answer: Answer }
  | { readonly type: 'stuck'; readonly clientMessageId: string }
  | { readonly type: 'retrying'; readonly clientMessageId: string }
  | { readonly type: 'withdrawn'; readonly clientMessageId: string; readonly draft: string }
  | { readonly type: 'bot-thinking'; readonly thinking: boolean }
  | { readonly type: 'connecting' }
  | { readonly type: 'connect-answered'; readonly answer: ConnectAnswer }
  | { readonly type: 'connect-failed' }
  | { readonly type: 'agent-typing'; readonly event: ChatTypingEvent }
  | { readonly type: 'agent-joined'; readonly event: ChatAgentJoinedEvent }
  | { readonly type: 'queue'; readonly event: ChatQueueEvent }
  | { readonly type: 'status'; readonly event: ChatStatusEvent }
  | { readonly type: 'ticket'; readonly event: ChatTicketEvent }
  | { readonly type: 'introduced' }
  | { readonly type: 'consented'; readonly consent: ConsentState }
  | { readonly type: 'regained'; readonly conversation: PastConversation }
  | { readonly type: 'ended'; readonly event: Pick<ChatEndedEvent, 'message' | 'rating_requested'> }
  | { readonly type: 'rating'; readonly phase: RatingPhase }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'seen'; readonly sequence: number }
  | { readonly type: 'drafted'; readonly draft: string }
  | { readonly type: 'forgotten' };
