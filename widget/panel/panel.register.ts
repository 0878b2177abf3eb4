/** Entry of the panel's chunk: registers the tags that are needed to chat. */
// Shared by parts that are fetched later.
import '../core/markdown/linked-text';
import { defineElements } from '../ui/define-elements';
import { StorefrontChatComposer } from './composer/composer.element';
import { StorefrontChatLog } from './message-list/log.element';
import { StorefrontChatPanel } from './panel.element';

defineElements({
  'storefront-chat-composer': StorefrontChatComposer,
  'storefront-chat-log': StorefrontChatLog,
  'storefront-chat-panel': StorefrontChatPanel,
});
