/** What a shopper needs who reads further up; loaded when they first do. */
export { EarlierMessages } from './earlier-messages';
export { ReadingBack } from './scrollback';
