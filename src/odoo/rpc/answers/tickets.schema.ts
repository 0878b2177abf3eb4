/** Answers with tickets, for shoppers and staff. */
import { z } from 'zod';
import type { TicketAccepted, TicketRow } from '../../../contract/odoo';
import { agentCard } from './people.schema';
import { answered } from './staff.schema';

export const ticketStatus = z.enum(['open', 'in_progress', 'waiting_customer', 'resolved', 'closed']);
export const ticketPriority = z.enum(['low', 'medium', 'high', 'urgent']);
export const ticketCategory = z.enum(['shipping', 'returns', 'payment', 'product', 'general']);

const row = {
  reference: z.string(),
  subject: z.string(),
  status: ticketStatus,
  priority: ticketPriority,
  category: ticketCategory,
  channel: z.string().optional(),
  conversation: z.string().optional(),
  assignee: agentCard.optional(),
  created_at: z.string(),
  updated_at: z.string(),
  resolved_at: z.string().optional(),
  rating: z.number().optional(),
};

const message = z.object({
  id: z.string(),
  author: z.enum(['shopper', 'agent', 'system']),
  name: z.string().optional(),
  content: z.string(),
  sent_at: z.string(),
  is_internal: z.boolean(),
});

const detail = { description: z.string(), messages: z.array(message) };

const staffRow = {
  ...row,
  customer: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
  sla: z.object({ deadline: z.string(), state: z.enum(['on_time', 'late', 'kept', 'missed']) }).optional(),
  first_response_seconds: z.number().optional(),
  resolution_seconds: z.number().optional(),
};

export const ticketRow: z.ZodType<TicketRow> = z.object(row);
export const staffTicketRow = z.object(staffRow);

export const ticketsAnswer = z.object({ tickets: z.array(ticketRow) });
export const ticketAnswer = z.object({ ticket: z.object({ ...row, ...detail }).optional() });
export const ticketAccepted: z.ZodType<TicketAccepted> = z.discriminatedUnion('accepted', [
  z.object({ accepted: z.literal(true), ticket: ticketRow }),
  z.object({
    accepted: z.literal(false),
    code: z.enum(['UNKNOWN_TICKET', 'TICKET_CLOSED', 'NOT_RESOLVED', 'INVALID']),
  }),
]);

export const staffTicketsAnswer = answered({ tickets: z.array(staffTicketRow), total: z.number() });
export const staffTicketAnswer = answered({ ticket: z.object({ ...staffRow, ...detail }) });
export const staffTicketsBulkAnswer = answered({
  done: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), reason: z.string() })),
});
