/**
 * The chunk that is loaded by itself once one can read and write: the tools beside the text field, the focus, room for the
 * keyboard of a phone. The gate for what is needed to chat does not count it.
 */
import './composer/composer-tools.register';

export { restoreFocus } from './focus-restore';
export { ViewportController } from './viewport.controller';
