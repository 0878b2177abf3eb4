/** Maps Odoo's tickets to the staff API. */
import type { StaffTicketDetail as DetailRow, StaffTicketRow } from '../contract/odoo';
import { givenRatings } from '../contract/shopper/ticket-ratings';
import type { StaffTicket, StaffTicketDetail, StaffTicketPatch } from '../contract/staff/tickets.wire';

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
    ...givenRatings(row),
    customer: { name, email, phone },
    sla: row.sla ?? null,
    first_response_seconds: row.first_response_seconds ?? null,
    resolution_seconds: row.resolution_seconds ?? null,
    source: row.source ?? null,
    sender_email: email,
    phone,
    message_count: row.message_count ?? null,
    feedback: row.feedback ?? null,
    resolved_issue: row.resolved_issue ?? null,
    custom_fields: { ...row.custom_fields },
  };
}

export function toStaffTicketDetail(row: DetailRow): StaffTicketDetail {
  return {
    ...toStaffTicket(row),
    description: row.description,
    messages: row.messages.map(({ name = null, sender_email = null, attachments = [], ...message }) => ({
      ...message,
      name,
      sender_email,
      updated_at: message.updated_at ?? message.sent_at,
      attachments: [...attachments],
    })),
    attachments: [...(row.attachments ?? [])],
  };
}

/** As the façade takes them: what is emptied is an empty text. */
export function toCustomFields(given: StaffTicketPatch['custom_fields']) {
  if (given === undefined) return {};
  const entries = Object.entries(given).map(([name, value]) => [name, value ?? ''] as const);
  return { custom_fields: Object.fromEntries(entries) };
}
