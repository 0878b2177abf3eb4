/** Fetches the files of a message, and the tray of those that are to be sent. */
import { lazyModule } from '../../core/modules/lazy-module';

export const loadAttachments = lazyModule(() => import('./attachments.register'));
