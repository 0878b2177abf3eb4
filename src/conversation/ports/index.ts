/** The core's ports: what it needs from the outside, in the shop's words. */
export * from './answer-explainer.port';
export * from './answerer.port';
export * from './conversation-log.port';
export * from './desk.port';
export * from './faq-counters.port';
export * from './ticket-desk.port';
export * from './order-book.port';
export * from './outbox.port';
export * from './shop-settings.port';
export * from './shopper-line.port';
export * from './announcer.port';
export * from './desk-bell.port';
export * from './nonces.port';
export * from './vitals.port';
export * from './limit-counters.port';
export * from './dead-letters.port';
export * from './unanswered-questions.port';
