/** Registers the files of a message, the tray of those that are to be sent, and a form's field with one. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatFileField } from './file-field.element';
import { StorefrontChatFiles } from './files.element';
import { StorefrontChatTray } from './tray.element';

defineElements({
  'storefront-chat-file-field': StorefrontChatFileField,
  'storefront-chat-files': StorefrontChatFiles,
  'storefront-chat-tray': StorefrontChatTray,
});
