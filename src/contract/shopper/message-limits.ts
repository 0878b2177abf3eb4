/** Limits of one message, for everybody who sends, takes or measures one. */

/** Longest text, in bytes of UTF-8. */
export const MAX_MESSAGE_BYTES = 50 * 1024;

/** Most files. */
export const MAX_ATTACHMENTS = 10;
