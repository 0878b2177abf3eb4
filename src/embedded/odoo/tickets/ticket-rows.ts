/** Tickets as their shopper sees them, and in more detail as staff do. */
import type { StaffTicketDetail, StaffTicketRow, TicketDetail } from '../../../contract/odoo';
import type { TicketRecord } from '../store/records';
import { shownFields } from './custom-fields';
import { serviceLevel } from './service-level';

/** Without the notes of staff. */
export function shopperDetail({ row, description, messages, files }: TicketRecord): TicketDetail {
  const said = messages.filter(({ is_internal }) => !is_internal);
  return { ...row, description, messages: said, attachments: beside(messages, files) };
}

export function staffRow(ticket: TicketRecord, now: Date): StaffTicketRow {
  const { row, shopper, first_response_at } = ticket;
  const { name, email, phone } = shopper;
  return {
    ...row,
    source: ticket.source ?? 'chat',
    message_count: ticket.messages.filter(({ is_internal }) => !is_internal).length,
    ...(ticket.feedback && { feedback: ticket.feedback }),
    ...shownFields(ticket),
    customer: { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) },
    sla: serviceLevel(ticket, now),
    ...(first_response_at && { first_response_seconds: secondsUntil(ticket, first_response_at) }),
    ...(row.resolved_at && { resolution_seconds: secondsUntil(ticket, row.resolved_at) }),
  };
}

export function staffDetail(ticket: TicketRecord, now: Date): StaffTicketDetail {
  const { description, messages, files } = ticket;
  return { ...staffRow(ticket, now), description, messages, attachments: beside(messages, files) };
}

/** Files that came with the request itself. */
function beside(messages: TicketRecord['messages'], files: TicketRecord['files'] = []) {
  const said = new Set(messages.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id)));
  return files.filter(({ id }) => !said.has(id));
}

/** Whole seconds from the making of the ticket. */
export function secondsUntil({ row }: TicketRecord, instant: string): number {
  return Math.trunc((Date.parse(instant) - Date.parse(row.created_at)) / 1_000);
}
