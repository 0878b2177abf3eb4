/** All keys of the bridge in Redis. */
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
  /** Conversations that only the bot has, by last activity. */
  withBot: 'sc:with-bot',
  /** Conversations in which the shopper said nothing, by the last sign of their page. */
  silent: 'sc:silent',
  /** Conversations of a channel that wait for a person, by when their shopper was last there. */
  waiting: (channel: string) => `sc:waiting:${channel}`,
  /** When a replica last looked who of them is there. */
  waitingWatched: (channel: string) => `sc:waiting-watched:${channel}`,
  faqCounts: 'sc:faq-counts',
  faqCountsSince: (settingsVersion: string) => `sc:faq-counts:${settingsVersion}`,
  /** Question → number of times it was asked, and the last time. */
  unanswered: 'sc:unanswered',
  unansweredLast: 'sc:unanswered-last',
  deadLetters: 'sc:dead-letters',
  deadLetterOrder: 'sc:dead-letter-order',
  nonce: (nonce: string) => `sc:nonce:${nonce}`,
  limit: (key: string) => `sc:limit:${key}`,
  /** What an origin stored in a day, by the hash of its name. */
  stored: (origin: string) => `sc:stored:${origin}`,
  /** Holders of a kind of permit, by the hash of its name. */
  permits: (name: string) => `sc:permits:${name}`,
  /** The sets in which this holder has a permit. */
  permitsOf: (holder: string) => `sc:permits-of:${holder}`,
  announcements: 'sc:announcements',
  /** A channel on which the embedded store is asked to compact its file. */
  compact: 'sc:compact',
  /** Under this, what became of a compaction that was asked for with this token. */
  compacted: (token: string) => `sc:compacted:${token}`,
  /** A hash: the number of all `erasures`; `since` that Unix time in ms their words may be in the store's file, absent when none are. */
  rewriteOwed: 'sc:rewrite-owed',
  /** While it is there, no replica asks for a rewrite: another does, or did a moment ago. */
  rewriteTurn: 'sc:rewrite-turn',
  /** Shoppers who were logged out, by instant. */
  revoked: 'sc:revoked',
  attachmentPrefix: 'sc:attachment:',
  attachment: (id: string) => `sc:attachment:${id}`,
  attachmentExpiries: 'sc:attachment-expiries',
  attachmentSizes: 'sc:attachment-sizes',
  /** The conversation was erased; outlives every token of it. */
  erased: (id: string) => `sc:erased:${id}`,
  /** All conversations of a shopper, by the hash of the id, were erased, at this Unix time in milliseconds. */
  erasedShopper: (shopper: string) => `sc:erased-shopper:${shopper}`,
  /** What an erasure has found so far: conversation → JSON. */
  erasing: (task: string) => `sc:erasing:${task}`,
  sockets: 'sc:sockets',
  /** While it is written without frames that were erased. */
  socketsAnew: 'sc:sockets-anew',
  /** Owner or origin → bytes. */
  attachmentUse: 'sc:attachment-use',
  /** What people on WhatsApp sent and nobody has looked at yet. */
  whatsappInboxPrefix: 'sc:whatsapp-inbox:',
  whatsappInbox: (stream: string) => `sc:whatsapp-inbox:${stream}`,
  whatsappInboxReady: 'sc:whatsapp-inbox-ready',
  whatsappInboxHolders: 'sc:whatsapp-inbox-holders',
  /** A message that arrived before, by the hash of its id. */
  whatsappSeen: (message: string) => `sc:whatsapp-seen:${message}`,
  /** The shopper whose phone or user id has this hash. */
  whatsappPerson: (alias: string) => `sc:whatsapp-person:${alias}`,
  /** Sequences of a chat that are on their way to a person on WhatsApp. */
  whatsappOutboxPrefix: 'sc:whatsapp-outbox:',
  whatsappOutbox: (id: string) => `sc:whatsapp-outbox:${id}`,
  whatsappOutboxReady: 'sc:whatsapp-outbox-ready',
  whatsappOutboxHolders: 'sc:whatsapp-outbox-holders',
  /** Pieces of a chat's entries → what became of them. */
  whatsappPieces: (id: string) => `sc:whatsapp-pieces:${id}`,
  /** What a person, by the hash of phone or user id, said about being written to. */
  whatsappOptOut: (alias: string) => `sc:whatsapp-opt-out:${alias}`,
  /** The pace of a number, or of a number to a person, by hash. */
  whatsappPace: (name: string) => `sc:whatsapp-pace:${name}`,
  attachmentsADay: (origin: string) => `sc:attachments-a-day:${origin}`,
} as const;

/** The outbox stream of FAQ counters. */
export const FAQ_STREAM = 'faq';
/** Operations with counts that wait for Odoo; while it takes nothing, the rest stays counted. */
export const MOST_COUNTS_WAITING = 10;
/** The outbox stream of questions that the bot could not answer. */
export const UNANSWERED_STREAM = 'unanswered';
