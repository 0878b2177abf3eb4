/** The action that opens a help topic: `faq:<id>`. */
export const FAQ_ACTION = 'faq:';
/** Its value where the message says all of the answer. */
export const COMPLETE_ANSWER = 'complete';
