/** Who the shopper talks to, how that stands, and what else can be done. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MenuActions } from '../../contract/menu.port';
import { canAskForPerson } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import type { Wording } from '../../core/i18n/wording';
import { avatarView } from './avatar.view';
import { icons } from '../../ui/icons';
import { stateLine } from './status-line';

export interface HeaderActions extends MenuActions {
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
  return html`<div class="menu" id="menu" ?hidden=${!isOpen}>
    <storefront-chat-places .chat=${state} .wording=${wording} .actions=${actions}></storefront-chat-places>
    <storefront-chat-preferences .wording=${wording}></storefront-chat-preferences>
  </div>`;
}

function title(state: ChatState, wording: Wording): string {
  const withPerson = state.stage === 'live' || state.stage === 'ended';
  const shop = state.channel?.bot_name ?? state.channel?.name ?? wording.texts.panel;
  return withPerson && state.agent !== null ? state.agent.name : shop;
}
