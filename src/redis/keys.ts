/** Every key the bridge keeps in the store. */
export const keys = {
  head: (id: string) => `sc:conversation:${id}`,
  log: (id: string) => `sc:log:${id}`,
  clientIds: (id: string) => `sc:client-ids:${id}`,
  outboxPrefix: 'sc:outbox:',
  outbox: (stream: string) => `sc:outbox:${stream}`,
  ready: 'sc:ready',
  holders: 'sc:holders',
  shopper: (id: string) => `sc:shopper:${id}`,
  conversations: 'sc:conversations',
  /** Conversations that only the bot has, by their last activity. */
  withBot: 'sc:with-bot',
  faqCounts: 'sc:faq-counts',
  faqCountsSince: (settingsVersion: string) => `sc:faq-counts:${settingsVersion}`,
  /** Question → how often it was asked, and when last. */
  unanswered: 'sc:unanswered',
  unansweredLast: 'sc:unanswered-last',
  deadLetters: 'sc:dead-letters',
  deadLetterOrder: 'sc:dead-letter-order',
  nonce: (nonce: string) => `sc:nonce:${nonce}`,
  limit: (key: string) => `sc:limit:${key}`,
  announcements: 'sc:announcements',
  attachmentPrefix: 'sc:attachment:',
  attachment: (id: string) => `sc:attachment:${id}`,
  attachmentExpiries: 'sc:attachment-expiries',
  attachmentSizes: 'sc:attachment-sizes',
  /** Shopper → bytes. */
  attachmentUse: 'sc:attachment-use',
} as const;

/** The outbox stream of FAQ counters. */
export const FAQ_STREAM = 'faq';
/** The outbox stream of questions that the bot could not answer. */
export const UNANSWERED_STREAM = 'unanswered';
