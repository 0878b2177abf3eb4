/**
 * The chunk that is loaded in idle time, once a shopper can read and write: the tools beside the text field, the focus, room
 * for the keyboard of a phone, goodbyes. The size limit of what is needed to chat does not count it.
 */
import './composer/composer-tools.register';

export { Goodbyes } from './goodbyes';
export { restoreFocus } from './focus-restore';
export { RefreshController } from './refresh.controller';
export { ViewportController } from './viewport.controller';
