/**
 * The ports of conversations: those that the core uses, and those that several modules around it share, which may not import
 * each other. A port of one module stands beside its user.
 */
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
export * from './closing-lines.port';
export * from './consent-lines.port';
export * from './wait-display.port';
