/** Registers the pictures of agents. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatAvatar } from './avatar.element';

defineElements({ 'storefront-chat-avatar': StorefrontChatAvatar });
