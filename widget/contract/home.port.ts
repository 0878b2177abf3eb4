/** The start of a chat as the panel sees it; it is loaded with the other features. */
import type { CallFeature } from '../core/api/feature-client.port';
import type { I18n } from '../core/i18n/i18n';
import type { ChatState } from '../core/state/chat.state';
import type { MenuActions } from './menu.port';

export interface HomeProperties {
  chat: ChatState;
  i18n: I18n;
  call: CallFeature;
  /** Key of the livechat channel. */
  channel: string;
  onSheet: MenuActions['onSheet'];
}

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-home': HTMLElement & HomeProperties;
  }
}
