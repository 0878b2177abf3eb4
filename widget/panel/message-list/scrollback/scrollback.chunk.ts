/** The chunk for reading further up; loaded when a shopper first does. */
export { EarlierMessages } from './earlier-messages';
export { Scrollback } from './scrollback';
