/** Registers the farewell; loaded when a chat has ended. */
import { StorefrontChatFarewell } from './farewell.element';

const TAG = 'storefront-chat-farewell';

if (!customElements.get(TAG)) customElements.define(TAG, StorefrontChatFarewell);
