/**
 * What comes by itself once one can read and write, in one chunk: the tools beside the text field, and what keeps the
 * focus. The gate for what is needed to chat does not count it.
 */
import './composer/composer-tools.register';

export { keepFocus } from './focus-restore';
