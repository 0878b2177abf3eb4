/** The header: who answers, the status of the chat, and the menu. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MenuActions } from '../../contract/menu.port';
import { canAskForPerson, showsOnline } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { launcher } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { avatarView } from './avatar.view';
import { icons } from '../../ui/icons';
import { statusLine } from './status-line';

export interface HeaderActions extends MenuActions {
  readonly onClose: () => void;
}

export function headerView(state: ChatState, i18n: I18n, isMenuOpen: boolean, actions: HeaderActions): TemplateResult {
  const { say } = i18n;
  const line = statusLine(state, i18n);
  return html`<header part="header">
    ${avatarView(
      state.stage === 'live' || state.stage === 'ended' ? state.agent : null,
      state.channel?.avatar_url,
      showsOnline(state) ? line.online : undefined,
    )}
    <div class="who">
      <h2 id="title"><bdi>${title(state, i18n)}</bdi></h2>
      <p class="state" part="state" role="status">${line.text}</p>
    </div>
    ${
      canAskForPerson(state)
        ? html`<button
            class="round"
            type="button"
            title=${say('talkToPerson')}
            aria-label=${say('talkToPerson')}
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
      aria-label=${say('menu')}
      aria-expanded=${isMenuOpen ? 'true' : 'false'}
      aria-controls="menu"
      @click=${actions.onMenu}
    >
      ${icons.more}
    </button>
    <button class="round" part="close" type="button" aria-label=${say('close')} @click=${actions.onClose}>
      ${icons.close}
    </button>
    ${menuView(state, i18n, isMenuOpen, actions)}
  </header>`;
}

function menuView(state: ChatState, i18n: I18n, isOpen: boolean, actions: HeaderActions): TemplateResult {
  return html`<div class="menu" id="menu" ?hidden=${!isOpen}>
    <storefront-chat-menu .chat=${state} .i18n=${i18n} .actions=${actions}></storefront-chat-menu>
    <storefront-chat-preferences .i18n=${i18n}></storefront-chat-preferences>
  </div>`;
}

function title(state: ChatState, i18n: I18n): string {
  const withPerson = state.stage === 'live' || state.stage === 'ended';
  const shop = state.channel?.bot_name ?? state.channel?.name ?? i18n.section('launcher', launcher)('open');
  return withPerson && state.agent !== null ? state.agent.name : shop;
}
