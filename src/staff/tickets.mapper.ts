/** Maps Odoo's tickets to the staff API. */
import type { StaffTicketDetail as DetailRow, StaffTicketRow } from '../contract/odoo';
import type { StaffTicket, StaffTicketDetail } from '../contract/staff/tickets.wire';

export function toStaffTicket(row: StaffTicketRow): StaffTicket {
  const { name = null, email = null, phone = null } = row.customer;
  return {
    reference: row.reference,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    category: row.category,
    channel: row.channel ?? null,
    conversation_id: row.conversation ?? null,
    agent_id: row.assignee?.id ?? null,
    agent_name: row.assignee?.name ?? null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    resolved_at: row.resolved_at ?? null,
    rating: row.rating ?? null,
    customer: { name, email, phone },
    sla: row.sla ?? null,
    first_response_seconds: row.first_response_seconds ?? null,
    resolution_seconds: row.resolution_seconds ?? null,
  };
}

export function toStaffTicketDetail(row: DetailRow): StaffTicketDetail {
  return {
    ...toStaffTicket(row),
    description: row.description,
    messages: row.messages.map((message) => ({ ...message, name: message.name ?? null })),
  };
}
