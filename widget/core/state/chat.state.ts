/** Everything the widget knows at one moment. */
import type {
  Agent,
  Availability,
  ChannelSettings,
  ChatTicketEvent,
  ConsentLine,
  ConsentState,
  ConversationState,
  Queue,
  Shopper,
} from '../../../src/contract/shopper';
import type { Notice } from './notice';
import type { Thread } from './thread';

/** The session with the bridge: `unreachable` keeps trying. */
export type SessionPhase = 'new' | 'opening' | 'ready' | 'unreachable';
export type RatingPhase = 'open' | 'sending' | 'given';

export interface ChatEnd {
  readonly message: string;
  readonly ratingRequested: boolean;
}

export interface ChatState {
  readonly phase: SessionPhase;
  /** Whether the socket is up. */
  readonly connected: boolean;
  readonly conversationId: string | null;
  readonly stage: ConversationState;
  readonly agent: Agent | null;
  readonly queue: Queue | null;
  readonly shopper: Shopper | null;
  readonly channel: ChannelSettings | null;
  /** The line about their data that the shopper was shown or agreed to. */
  readonly consent: ConsentState | null;
  readonly availability: Availability | null;
  readonly thread: Thread;
  /** Name of the agent who is typing. */
  readonly typingAgent: string | null;
  /** True while the bot's answer is awaited. */
  readonly botThinking: boolean;
  /** True while a person is being asked for. */
  readonly connecting: boolean;
  /** True when the bridge suggested to leave a message. */
  readonly ticketOffered: boolean;
  /** The latest change of one of the shopper's requests. */
  readonly ticketNews: ChatTicketEvent | null;
  /** True once the shopper was asked who they are. */
  readonly introduced: boolean;
  /** Who joined last, and after which message. */
  readonly joined: { readonly name: string; readonly after: number } | null;
  readonly end: ChatEnd | null;
  readonly rating: RatingPhase;
  readonly notice: Notice | null;
  /** Last sequence the shopper has had on the screen. */
  readonly seen: number;
  readonly draft: string;
}

export const INITIAL_STATE: ChatState = {
  phase: 'new',
  connected: false,
  conversationId: null,
  stage: 'bot',
  agent: null,
  queue: null,
  shopper: null,
  channel: null,
  consent: null,
  availability: null,
  thread: [],
  typingAgent: null,
  botThinking: false,
  connecting: false,
  ticketOffered: false,
  ticketNews: null,
  introduced: false,
  joined: null,
  end: null,
  rating: 'open',
  notice: null,
  seen: 0,
  draft: '',
};

/** Messages from the other side that the shopper has not had on the screen. */
export function unreadCount(state: ChatState): number {
  return state.thread.filter(
    (item) => item.type !== 'user' && item.type !== 'system' && (item.sequence ?? 0) > state.seen,
  ).length;
}

/** Whether the shopper has said anything in this chat. */
export function hasWritten({ thread }: ChatState): boolean {
  return thread.some(({ type }) => type === 'user');
}

/** Whether the form before the chat is to be shown. */
export function isPrechatDue(state: ChatState): boolean {
  const { channel, introduced, phase, shopper, stage } = state;
  const isKnown = shopper?.verified === true || Boolean(shopper?.name);
  return (
    Boolean(channel?.prechat) && phase === 'ready' && stage === 'bot' && !introduced && !isKnown && !hasWritten(state)
  );
}

/** What the channel says of personal data, unless the shopper was shown it or, where that is asked, agreed to it. */
export function dueConsent({ channel, consent, phase }: ChatState): ConsentLine | undefined {
  const line = phase === 'ready' ? channel?.consent : undefined;
  return consent?.version === line?.version && (consent?.agreed || !line?.required) ? undefined : line;
}

/** Whether nobody is there to take the chat. */
export function isAway({ availability, phase, stage }: ChatState): boolean {
  return phase === 'ready' && (stage === 'bot' || stage === 'waiting') && availability?.open === false;
}

/** Whether the shop shows its shoppers who is online. */
export function showsOnline({ channel }: ChatState): boolean {
  return channel?.show_online_status !== false;
}

/** Whether opening hours keep everybody away. */
export function isClosed({ availability }: ChatState): boolean {
  return availability?.open === false && availability.reason !== 'no_agents';
}

/** Whether a message goes to the bot: until a person is asked for and, while the desk is closed, until one is there. */
export function botAnswers(state: ChatState): boolean {
  const { channel, stage } = state;
  return channel?.chatbot_enabled !== false && (stage === 'bot' || (stage === 'waiting' && isClosed(state)));
}

export function canAskForPerson({ connecting, phase, stage }: ChatState): boolean {
  return stage === 'bot' && !connecting && phase === 'ready';
}
