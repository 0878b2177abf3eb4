/** A shopper's request for specs. */
import type { TicketDetail } from '../../../src/contract/shopper';

export function aTicket(more: Partial<TicketDetail> = {}): TicketDetail {
  return {
    reference: 'T00042',
    subject: 'Sour milk',
    status: 'open',
    priority: 'medium',
    category: 'product',
    conversation_id: 'c1',
    agent_name: null,
    created_at: '2026-11-18T08:00:00Z',
    updated_at: '2026-11-19T08:00:00Z',
    resolved_at: null,
    rating: null,
    recommendation: null,
    agent_rating: null,
    response_time_rating: null,
    communication_rating: null,
    description: 'Two packets were sour.',
    messages: [],
    attachments: [],
    ...more,
  };
}
