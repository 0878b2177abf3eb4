/** Registers the line about personal data; with it comes what puts it on record. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatConsent } from './consent.element';

export { beforeCall, beforeMessage } from './consent-record';
export { askConsent } from './consent.element';

defineElements({ 'storefront-chat-consent': StorefrontChatConsent });
