/**
 * What comes by itself once one can read and write, in one chunk: the tools beside the text field, and who keeps the focus.
 * The gate for what is needed to chat does not count it.
 */
import '../shared';
import './composer/composer-tools.register';

export { keepFocus } from './focus-restore';
