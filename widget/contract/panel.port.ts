/** The panel as the loader sees it, and the settings that the loader gives it. */
import type { LauncherConfig } from '../../src/contract/shopper';
import type { ChatMessage, ShopContext } from './storefront-chat.api';

export interface PanelSettings {
  /** Origin of the bridge, without a slash at the end. */
  readonly src: string;
  readonly channel: string;
  readonly locale: string;
  /** Null leaves the side to the channel's settings. */
  readonly position: 'left' | 'right' | null;
  /** `light` or `dark`; anything else follows the shopper's system. */
  readonly theme: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null | undefined;
  readonly identityToken: string | null;
  /** True when the tab's title is to be left alone. */
  readonly keepTitle: boolean;
  readonly context: ShopContext;
  /** Null when the bridge has not answered yet. */
  readonly config: LauncherConfig | null;
}

export interface PanelElement extends HTMLElement {
  settings: PanelSettings;
  /** Shown or hidden; while hidden the conversation goes on. */
  opened: boolean;
  /** Puts words into the composer; the shopper decides whether to send them. */
  write(text: string): void;
  /** Ends the shopper's sessions at the bridge as far as only this panel knows them. */
  logOut(): void;
}

export const PANEL_TAG = 'storefront-chat-panel';

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat-panel': PanelElement;
  }

  interface HTMLElementEventMap {
    /** Asks to be closed. */
    'panel-close': CustomEvent<null>;
    /** Asks for the settings of now. */
    'panel-refresh': Event;
    /** How many messages the shopper has not seen. */
    'panel-unread': CustomEvent<number>;
    'panel-message': CustomEvent<ChatMessage>;
    /** The shopper chose a language. */
    'panel-locale': CustomEvent<string>;
  }
}
