/** Words beside the chat button: what the loader gives to their chunk. */
import type { PanelSettings } from './panel.port';
import type { StorefrontChatElement } from './storefront-chat.api';

/** How the page and the channel are set up now. */
export type BesideSettings = Pick<PanelSettings, 'config' | 'context'> & {
  /** Of what the bridge tells everybody of the channel. */
  readonly address: string;
};

/** Called again whenever `config` is new. */
export type StandBeside = (host: StorefrontChatElement, settings: () => BesideSettings) => void;
