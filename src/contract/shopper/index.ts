/** Everything a shopper's client sends and receives. */
export * from './attachment.wire';
export * from './conversation.wire';
export * from './faq.wire';
export * from './message-limits';
export * from './message.wire';
export * from './order.wire';
export * from './problem.wire';
export * from './product.wire';
export * from './requests.wire';
export * from './socket.wire';
export * from './ticket-words';
export * from './ticket.wire';
