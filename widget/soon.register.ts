/** What every chat needs as soon as the panel stands, in one chunk: the tools beside the text field, and who keeps the focus. */
import './shared';
import './tools/tools.register';

export { keepFocus } from './views/focus-keeper';
