/** The text under the name in the header: the status of the chat. */
import { botAnswers, isClosed, showsOnline } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import type { I18n } from '../../core/i18n/i18n';

export interface StatusLine {
  readonly text: string;
  /** Whether somebody answers now. */
  readonly online: boolean;
}

export function statusLine(state: ChatState, i18n: I18n): StatusLine {
  const { say } = i18n;
  if (state.phase === 'unreachable' || state.notice?.kind === 'unreachable')
    return { text: say('reconnecting'), online: false };
  if (state.phase !== 'ready') return { text: say('opening'), online: false };
  switch (state.stage) {
    case 'ended':
      return { text: say('ended'), online: false };
    case 'live':
      if (!state.connected) return { text: say('reconnecting'), online: false };
      return { text: showsOnline(state) ? say('online') : '', online: true };
    case 'waiting':
      return { text: waitingText(state, i18n), online: false };
    case 'bot':
      if (state.connecting) return { text: say('connecting'), online: true };
      if (isClosed(state)) return { text: say('closed'), online: false };
      return { text: botAnswers(state) ? say('assistant') : (state.availability?.message ?? ''), online: true };
  }
}

function waitingText(state: ChatState, i18n: I18n): string {
  const { say } = i18n;
  if (isClosed(state)) return say('closed');
  if (state.queue === null) return say('waiting');
  const place = say('inQueue', { position: state.queue.position });
  const seconds = state.queue.estimated_wait_seconds;
  if (seconds === null || seconds <= 0) return place;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${place} · ${say('waitAbout', { count: minutes })}`;
}
