/** The line under the name in the header: where the chat stands. */
import type { ChatState } from '../../core/state/chat.state';
import type { Wording } from '../../core/i18n/wording';

export interface StateLine {
  readonly text: string;
  /** Whether somebody answers now. */
  readonly online: boolean;
}

export function stateLine(state: ChatState, wording: Wording): StateLine {
  const { texts } = wording;
  if (state.phase === 'unreachable' || state.notice?.kind === 'unreachable')
    return { text: texts.reconnecting, online: false };
  if (state.phase !== 'ready') return { text: texts.opening, online: false };
  switch (state.stage) {
    case 'ended':
      return { text: texts.ended, online: false };
    case 'live':
      return state.connected ? { text: texts.online, online: true } : { text: texts.reconnecting, online: false };
    case 'waiting':
      return { text: waitingText(state, wording), online: state.availability?.open ?? false };
    case 'bot':
      if (state.connecting) return { text: texts.connecting, online: true };
      return isClosed(state) ? { text: texts.closed, online: false } : { text: texts.assistant, online: true };
  }
}

function waitingText(state: ChatState, wording: Wording): string {
  const { texts } = wording;
  if (isClosed(state)) return texts.closed;
  if (state.queue === null) return texts.waiting;
  const place = texts.inQueue(wording.number(state.queue.position));
  const seconds = state.queue.estimated_wait_seconds;
  if (seconds === null || seconds <= 0) return place;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${place} · ${texts.waitAbout(wording.number(minutes), minutes === 1)}`;
}

function isClosed({ availability }: ChatState): boolean {
  return availability !== null && !availability.open && availability.reason !== 'no_agents';
}
