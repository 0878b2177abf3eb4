/** The state changes that touch several parts at once. */
import type {
  Agent,
  ConnectAnswer,
  LauncherConfig,
  Message,
  PastConversation,
  Queue,
  Session,
} from '../../../src/contract/shopper';
import { INITIAL_STATE } from './chat.state';
import type { ChatState } from './chat.state';
import { isOutage } from './notice';
import { lastSequence, mergeMessages } from './thread';

/** Settings of the channel know its hours only: that nobody is free stays, as the desk said it. */
export function afterConfigured(state: ChatState, { availability, channel }: LauncherConfig): ChatState {
  const isKnown = availability.open && state.availability?.reason === 'no_agents';
  return { ...state, channel, availability: isKnown ? state.availability : availability };
}

/** A session was opened or renewed; what the shopper has written and not yet sent stays. */
export function afterOpened(state: ChatState, session: Session, seen: number | null): ChatState {
  const { conversation } = session;
  const isSame = state.conversationId === null || state.conversationId === conversation.id;
  const kept = isSame ? state.thread : state.thread.filter((item) => item.sequence === null);
  const isEnded = conversation.state === 'ended';
  return {
    ...state,
    phase: 'ready',
    conversationId: conversation.id,
    stage: conversation.state,
    agent: conversation.agent,
    queue: conversation.queue,
    consent: conversation.consent,
    shopper: session.shopper,
    channel: session.channel,
    availability: session.availability,
    thread: mergeMessages(kept, conversation.messages),
    seen: isSame ? Math.max(state.seen, seen ?? conversation.last_sequence) : (seen ?? conversation.last_sequence),
    joined: isSame ? state.joined : null,
    rating: isSame ? state.rating : 'open',
    end: isEnded ? (state.end ?? { message: '', ratingRequested: true }) : null,
    notice: state.phase === 'unreachable' || isOutage(state.notice) ? null : state.notice,
  };
}

/** An agent who wrote is no longer typing, and has evidently joined. */
export function afterMessages(state: ChatState, messages: readonly Message[]): ChatState {
  const hasAgent = messages.some((message) => message.type === 'agent');
  const hasBot = messages.some((message) => message.type === 'bot');
  return {
    ...state,
    typingAgent: hasAgent ? null : state.typingAgent,
    botThinking: hasBot ? false : state.botThinking,
  };
}

export function afterConnectAnswer(state: ChatState, answer: ConnectAnswer): ChatState {
  const answered = {
    ...state,
    connecting: false,
    availability: answer.availability,
    ticketOffered: answer.ticket_offered,
  };
  if (state.stage === 'ended' || state.stage === 'live') return answered;
  if (answer.state === 'live' && answer.agent) return afterJoined(answered, answer.agent);
  return { ...answered, stage: answer.state, queue: answer.queue ?? state.queue };
}

/** The separator "… joined" stands where the thread was at that moment. */
export function afterJoined(state: ChatState, agent: Agent): ChatState {
  if (state.stage === 'ended') return state;
  const isNew = state.agent?.id !== agent.id;
  const joined = isNew ? { name: agent.name, after: lastSequence(state.thread) } : state.joined;
  return { ...state, stage: 'live', agent, joined, queue: null, connecting: false, notice: null };
}

/** The chat waits; a live one has lost its agent. */
export function afterQueued(state: ChatState, queue: Queue | null): ChatState {
  return state.stage === 'ended' ? state : { ...state, stage: 'waiting', agent: null, typingAgent: null, queue };
}

export function afterEnded(state: ChatState, message: string, ratingRequested: boolean): ChatState {
  if (state.end !== null) return state;
  return {
    ...state,
    stage: 'ended',
    typingAgent: null,
    botThinking: false,
    connecting: false,
    queue: null,
    notice: null,
    end: { message, ratingRequested },
  };
}

/** The conversation as the list of past chats has it, after the socket was down. */
export function afterRegained(state: ChatState, conversation: PastConversation): ChatState {
  if (conversation.state === 'ended') return afterEnded(state, '', conversation.rating === null);
  if (conversation.state === 'bot' || conversation.state === state.stage) return state;
  if (conversation.state === 'waiting') return afterQueued(state, state.queue);
  const name = conversation.agent_name;
  const agent = name === null || name === state.agent?.name ? state.agent : { id: name, name, avatar_url: null };
  return { ...state, stage: 'live', agent, queue: null };
}

/** After an ended chat: the channel, the shopper's details and the draft are kept. */
export function afterForgotten({ channel, availability, draft, introduced }: ChatState): ChatState {
  return { ...INITIAL_STATE, channel, availability, draft, introduced };
}
