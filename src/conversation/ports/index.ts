/** The ports that the core needs itself; other ports stand beside the module that needs them. */
export * from './answerer.port';
export * from './attachment-store.port';
export * from './conversation-log.port';
export * from './desk.port';
export * from './outbox.port';
export * from './shopper-notifier.port';
export * from './outbox-trigger.port';
export * from './dead-letters.port';
export * from './unanswered-questions.port';
export * from './clock.port';
export * from './personal-data.port';
export * from './consent-lines.port';
