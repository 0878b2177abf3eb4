/** The next state after something happened. Pure: no clock, no network, no DOM. */
import { applyAnswered, applyDelivery, applyReceipt, appendOutgoing, lastSequence, markOwn } from './thread';
import { mergeMessages, withdrawOwn } from './thread';
import type { ChatEvent } from './chat.event';
import type { ChatState } from './chat.state';
import { isOutage } from './notice';
import {
  afterConfigured,
  afterConnectAnswer,
  afterEnded,
  afterForgotten,
  afterJoined,
  afterMessages,
  afterOpened,
  afterQueued,
  afterRegained,
} from './transitions';

// eslint-disable-next-line max-lines-per-function -- one line per event, in one place
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'configured':
      return afterConfigured(state, event.config);
    case 'opening':
      return { ...state, phase: state.phase === 'ready' ? 'ready' : 'opening' };
    case 'opened':
      return afterOpened(state, event.session, event.seen);
    case 'unreachable':
      return { ...state, phase: state.phase === 'ready' ? 'ready' : 'unreachable', notice: { kind: 'unreachable' } };
    case 'socket':
      return { ...state, connected: event.connected, notice: event.connected ? withoutOutage(state) : state.notice };
    case 'messages':
      return afterMessages({ ...state, thread: mergeMessages(state.thread, event.messages) }, event.messages);
    case 'earlier':
      return { ...state, thread: mergeMessages(state.thread, event.messages) };
    case 'written':
      return { ...state, thread: appendOutgoing(state.thread, event.outgoing) };
    case 'accepted':
      return {
        ...state,
        thread: applyReceipt(state.thread, event.clientMessageId, event.receipt),
        notice: withoutOutage(state),
      };
    case 'answered':
      return {
        ...state,
        thread: applyAnswered(state.thread, event.clientMessageId, event.answer),
        notice: withoutOutage(state),
      };
    case 'stuck':
      return { ...state, thread: markOwn(state.thread, event.clientMessageId, 'failed') };
    case 'retrying':
      return { ...state, thread: markOwn(state.thread, event.clientMessageId, 'sending') };
    case 'withdrawn':
      return {
        ...state,
        thread: withdrawOwn(state.thread, event.clientMessageId),
        draft: [event.draft, state.draft].filter(Boolean).join('\n'),
      };
    case 'bot-thinking':
      return { ...state, botThinking: event.thinking };
    case 'connecting':
      return { ...state, connecting: true, notice: null };
    case 'connect-answered':
      return afterConnectAnswer(state, event.answer);
    case 'connect-failed':
      return { ...state, connecting: false };
    case 'agent-typing':
      return { ...state, typingAgent: event.event.is_typing ? event.event.agent_name : null };
    case 'agent-joined':
      return afterJoined(state, event.event.agent);
    case 'regained':
      return afterRegained(state, event.conversation);
    case 'queue':
      return afterQueued(state, event.event);
    case 'status':
      return { ...state, thread: applyDelivery(state.thread, event.event.message_ids, event.event.status) };
    case 'ticket':
      return { ...state, ticketNews: event.event };
    case 'introduced':
      return { ...state, introduced: true };
    case 'consented':
      return { ...state, consent: event.consent };
    case 'ended':
      return afterEnded(state, event.event.message, event.event.rating_requested);
    case 'rating':
      return { ...state, rating: event.phase };
    case 'notice':
      return { ...state, notice: event.notice };
    case 'seen':
      return { ...state, seen: Math.max(state.seen, Math.min(event.sequence, lastSequence(state.thread))) };
    case 'drafted':
      return { ...state, draft: event.draft, notice: state.notice?.kind === 'too-long' ? null : state.notice };
    case 'forgotten':
      return afterForgotten(state);
  }
}

function withoutOutage(state: ChatState): ChatState['notice'] {
  return isOutage(state.notice) || state.notice?.kind === 'slow-down' ? null : state.notice;
}
