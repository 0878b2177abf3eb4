/** Registers the files of a message, and the tray of those that are to be sent. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFiles } from './files.element';
import { StorefrontChatTray } from './tray.element';

defineElements({ 'storefront-chat-files': StorefrontChatFiles, 'storefront-chat-tray': StorefrontChatTray });
