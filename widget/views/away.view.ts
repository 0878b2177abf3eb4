/** Nobody is there: when they are back, by the shopper's own clock, and how to leave a message. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Availability } from '../../src/contract/shopper';
import type { ChatState } from '../store/chat.state';
import type { Wording } from '../texts/wording';
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

/** @param ownZone where the shopper is; it is named as theirs when the shop's clock shows another time. */
export function awaySentence(
  { next_open_at, reason, timezone }: Availability,
  { texts, moment }: Pick<Wording, 'texts' | 'moment'>,
  ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  if (reason === 'no_agents') return texts.nobodyFree;
  if (next_open_at === null) return texts.away;
  const back = texts.backAt(moment(next_open_at));
  return ownZone === timezone ? back : `${back} (${texts.yourTime})`;
}
