/** Nobody is there: when they are back, by the shopper's own clock, and how to leave a message. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChatState } from '../store/chat.state';
import type { Wording } from '../texts/wording';
import { awaySentence } from './away-sentence';
import { icons } from './icons';

export function awayView(
  state: ChatState,
  wording: Wording,
  onLeaveMessage: () => void,
): TemplateResult | typeof nothing {
  const { availability, phase, stage } = state;
  if (phase !== 'ready' || stage === 'live' || stage === 'ended' || availability === null || availability.open) {
    return nothing;
  }
  return html`<div class="away" part="away">
    ${icons.clock}
    <p>${awaySentence(availability, wording)}</p>
    <button class="quiet" type="button" @click=${onLeaveMessage}>${wording.texts.leaveMessage}</button>
  </div>`;
}
