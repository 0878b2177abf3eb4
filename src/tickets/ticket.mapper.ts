/** Maps tickets to the shopper's API. */
import type { AgentAttachment, TicketDetail as DetailRow, TicketRow } from '../contract/odoo';
import type { Attachment, Ticket, TicketDetail } from '../contract/shopper';
import { givenRatings } from '../contract/shopper/ticket-ratings';
import type { ChatTicket } from '../conversation/conversation';

export function toTicket(row: TicketRow): Ticket {
  return {
    reference: row.reference,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    category: row.category,
    conversation_id: row.conversation ?? null,
    agent_name: row.assignee?.name ?? null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    resolved_at: row.resolved_at ?? null,
    ...givenRatings(row),
  };
}

/** Internal notes are left out, even if Odoo sent them. */
export function toTicketDetail(row: DetailRow, linked: (file: AgentAttachment) => Attachment): TicketDetail {
  const messages = row.messages.filter((message) => !message.is_internal);
  return {
    ...toTicket(row),
    description: row.description,
    messages: messages.map(({ id, author, name, content, sent_at, attachments = [] }) => ({
      id,
      author,
      name: name ?? null,
      content,
      sent_at,
      attachments: attachments.map(linked),
    })),
    attachments: (row.attachments ?? []).map(linked),
  };
}

/** A request that was taken a moment ago; the desk may not have it yet. */
export function toAskedTicket(asked: ChatTicket, conversationId: string): Ticket {
  return {
    reference: asked.reference,
    subject: asked.subject,
    status: asked.status,
    priority: asked.priority,
    category: asked.category,
    conversation_id: conversationId,
    agent_name: null,
    created_at: asked.askedAt,
    updated_at: asked.askedAt,
    resolved_at: null,
    ...givenRatings({}),
  };
}
