/** The sheets that can lie over the conversation, one at a time. */
export type Sheet = 'faq' | 'ticket' | 'tickets' | 'history' | 'transcript';
