/** Registers the emoji picker. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatEmoji } from './emoji.element';

defineElements({ 'storefront-chat-emoji': StorefrontChatEmoji });
