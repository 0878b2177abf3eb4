/** Registers the farewell; loaded while a chat with a person goes on. */
import { StorefrontChatFarewell } from './farewell.element';

const TAG = 'storefront-chat-farewell';

if (!customElements.get(TAG)) customElements.define(TAG, StorefrontChatFarewell);
