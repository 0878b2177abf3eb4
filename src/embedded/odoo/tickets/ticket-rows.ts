/** Tickets as their shopper sees them, and in more detail as staff do. */
import type { StaffTicketDetail, StaffTicketRow, TicketDetail } from '../../../contract/odoo';
import type { TicketRecord } from '../store/records';
import { serviceLevel } from './service-level';

/** Without the notes of staff. */
export function shopperDetail({ row, description, messages }: TicketRecord): TicketDetail {
  return { ...row, description, messages: messages.filter(({ is_internal }) => !is_internal) };
}

export function staffRow(ticket: TicketRecord, now: Date): StaffTicketRow {
  const { row, shopper, first_response_at } = ticket;
  const { name, email, phone } = shopper;
  return {
    ...row,
    customer: { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) },
    sla: serviceLevel(ticket, now),
    ...(first_response_at && { first_response_seconds: secondsUntil(ticket, first_response_at) }),
    ...(row.resolved_at && { resolution_seconds: secondsUntil(ticket, row.resolved_at) }),
  };
}

export function staffDetail(ticket: TicketRecord, now: Date): StaffTicketDetail {
  return { ...staffRow(ticket, now), description: ticket.description, messages: ticket.messages };
}

/** Whole seconds from the making of the ticket. */
export function secondsUntil({ row }: TicketRecord, instant: string): number {
  return Math.trunc((Date.parse(instant) - Date.parse(row.created_at)) / 1_000);
}
