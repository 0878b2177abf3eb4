/** Who the shopper talks to, how that stands, and what else can be done. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasWritten } from '../store/chat.state';
import type { ChatState } from '../store/chat.state';
import type { Wording } from '../texts/wording';
import { avatarView } from './avatar.view';
import { icons } from './icons';
import type { Sheet } from './layers.controller';
import { stateLine } from './state-line';

export interface HeaderActions {
  readonly onPerson: () => void;
  readonly onFaq: () => void;
  readonly onSheet: (sheet: Sheet) => void;
  readonly onEnd: () => void;
  readonly onMenu: () => void;
  readonly onClose: () => void;
}

export function headerView(
  state: ChatState,
  wording: Wording,
  isMenuOpen: boolean,
  actions: HeaderActions,
): TemplateResult {
  const { texts } = wording;
  const line = stateLine(state, wording);
  return html`<header part="header">
    ${avatarView(state.stage === 'live' || state.stage === 'ended' ? state.agent : null, line.online)}
    <div class="who">
      <h2 id="title">${title(state, wording)}</h2>
      <p class="state" part="state" role="status">${line.text}</p>
    </div>
    ${
      canAskForPerson(state)
        ? html`<button
            class="round"
            type="button"
            title=${texts.talkToPerson}
            aria-label=${texts.talkToPerson}
            @click=${actions.onPerson}
          >
            ${icons.person}
          </button>`
        : nothing
    }
    <button
      class="round"
      id="more"
      type="button"
      aria-label=${texts.menu}
      aria-expanded=${isMenuOpen ? 'true' : 'false'}
      aria-controls="menu"
      @click=${actions.onMenu}
    >
      ${icons.more}
    </button>
    <button class="round" part="close" type="button" aria-label=${texts.close} @click=${actions.onClose}>
      ${icons.close}
    </button>
    ${menuView(state, wording, isMenuOpen, actions)}
  </header>`;
}

function menuView(state: ChatState, wording: Wording, isOpen: boolean, actions: HeaderActions): TemplateResult {
  const { texts } = wording;
  const isReady = state.phase === 'ready';
  const entry = (isOffered: boolean, icon: TemplateResult, text: string, act: () => void): TemplateResult | null =>
    isOffered ? html`<button type="button" @click=${act}>${icon}${text}</button>` : null;
  return html`<div class="menu" id="menu" part="menu" ?hidden=${!isOpen}>
    ${entry(canAskForPerson(state), icons.person, texts.talkToPerson, actions.onPerson)}
    ${entry(true, icons.book, texts.browseFaq, actions.onFaq)}
    ${entry(isReady, icons.letter, texts.leaveMessage, () => actions.onSheet('ticket'))}
    ${entry(isReady, icons.list, texts.tickets, () => actions.onSheet('tickets'))}
    ${entry(isReady, icons.clock, texts.history, () => actions.onSheet('history'))}
    ${entry(isReady && hasWritten(state), icons.save, texts.transcript, () => actions.onSheet('transcript'))}
    ${
      isReady && state.stage !== 'ended'
        ? html`<button class="parting" type="button" @click=${actions.onEnd}>${icons.leave}${texts.endChat}</button>`
        : nothing
    }
    <storefront-chat-preferences .wording=${wording}></storefront-chat-preferences>
  </div>`;
}

function canAskForPerson(state: ChatState): boolean {
  return state.stage === 'bot' && !state.connecting && state.phase === 'ready';
}

function title(state: ChatState, wording: Wording): string {
  const withPerson = state.stage === 'live' || state.stage === 'ended';
  const shop = state.channel?.bot_name ?? state.channel?.name ?? wording.texts.panel;
  return withPerson && state.agent !== null ? state.agent.name : shop;
}
