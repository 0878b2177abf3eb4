/** Registers the faces of agents. */
import { StorefrontChatPortrait } from './avatar.element';

const TAG = 'storefront-chat-portrait';
if (!customElements.get(TAG)) customElements.define(TAG, StorefrontChatPortrait);
