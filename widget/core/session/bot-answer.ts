/** The bot's reply in the shape of a message. */
import type { BotReply, Message } from '../../../src/contract/shopper';

export function messageFromReply(reply: BotReply): Message {
  return {
    id: reply.id,
    sequence: reply.sequence,
    client_message_id: null,
    type: 'bot',
    content: reply.content,
    agent_name: reply.agent_name,
    timestamp: reply.timestamp,
    status: reply.status,
    actions: reply.actions,
    order: reply.order,
    faq: reply.faq,
    orders: reply.orders,
  };
}
