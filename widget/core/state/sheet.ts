/** What lies around the chat, one at a time: help topics, leave a message, own requests, past chats, the transcript. */
export type Sheet = 'faq' | 'ticket' | 'tickets' | 'history' | 'transcript';
