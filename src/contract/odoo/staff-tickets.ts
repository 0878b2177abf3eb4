/** Ticket calls of staff, under their own rights. */
import { z } from 'zod';
import { SentAttachment, attachmentAnswer, sentAttachment } from './attachments';
import { Shape, conversationId, operationId, text } from './shape';
import { answered } from './staff';
import { TICKET_SOURCES } from '../shopper/ticket-words';
import { ticketCategory, ticketDetails, ticketPriority, ticketRow, ticketStatus } from './tickets';

/** Of one custom field: an option or a tag by its label, a record by its id, a date as `2026-11-30`. Empty: none. */
const customValue = z.union([text.max(10_000), z.number(), z.boolean(), z.array(text).max(100)]);
/** By the label of the field in Odoo; a second one of the same label by its technical name. */
const customFields = z.record(text.min(1).max(200), customValue);

/** What staff see besides: the customer and the deadline. */
export const staffTicketRow = z.object({
  ...ticketRow.shape,
  customer: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
  /** Absent without a policy. `late`: running and past its deadline; `missed`: answered or resolved too late. */
  sla: z.object({ deadline: z.string(), state: z.enum(['on_time', 'late', 'kept', 'missed']) }).optional(),
  first_response_seconds: z.number().optional(),
  resolution_seconds: z.number().optional(),
  /** How it came. */
  source: z.enum(TICKET_SOURCES).optional(),
  /** Of what was said between customer and agents. */
  message_count: z.number().optional(),
  /** What the customer said of it when they rated it. */
  feedback: z.string().optional(),
  resolved_issue: z.boolean().optional(),
  /** Those that are filled, and every yes or no. Feature `ticket_custom_fields`. */
  custom_fields: customFields.optional(),
});

const staffTicketDetail = z.object({ ...staffTicketRow.shape, ...ticketDetails });

export const staffTicketsQuery = z.strictObject({
  staff: text,
  status: ticketStatus.optional(),
  priority: ticketPriority.optional(),
  category: ticketCategory.optional(),
  /** `res.users` id, or `none` for those of nobody. */
  assignee: text.optional(),
  /** Looked for in reference, subject, customer name and e-mail. */
  text: text.optional(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(100),
});

export const staffTicketQuery = z.strictObject({ staff: text, reference: text });

export const staffTicketCreate = z.strictObject({
  id: operationId,
  staff: text,
  subject: text,
  description: text.optional(),
  category: ticketCategory.optional(),
  priority: ticketPriority.optional(),
  channel: text.optional(),
  /** Links transcript and shopper of this chat. */
  conversation: conversationId.optional(),
  name: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  /** Feature `ticket_custom_fields`. */
  custom_fields: customFields.optional(),
});

export const staffTicketChange = z.strictObject({
  staff: text,
  reference: text,
  subject: text.optional(),
  status: ticketStatus.optional(),
  priority: ticketPriority.optional(),
  category: ticketCategory.optional(),
  /** `res.users` id, or `none`. */
  assignee: text.optional(),
  /** Those that are not named stay as they are. Feature `ticket_custom_fields`. */
  custom_fields: customFields.optional(),
});

export const staffTicketMessage = z.strictObject({
  id: operationId,
  staff: text,
  reference: text,
  /** Empty only beside attachments. */
  content: text,
  /** True: a note that the customer never sees. */
  is_internal: z.boolean(),
  /** At most 10; in Odoo they are this person's. Feature `staff_ticket_files`. */
  attachments: z.array(sentAttachment).optional(),
});

/** A file that stands on the ticket, also of a note. */
export const staffTicketAttachmentQuery = z.strictObject({ staff: text, reference: text, attachment: text });

export const staffTicketsBulk = z.strictObject({
  staff: text,
  references: z.array(text).max(100),
  action: z.enum(['resolve', 'close', 'assign_to_me', 'priority']),
  /** Only for `priority`. */
  priority: ticketPriority.optional(),
});

/** `total`: of a search for text at most 10,000 are counted. */
export const staffTicketsAnswer = answered({ tickets: z.array(staffTicketRow), total: z.number() });
export const staffTicketAnswer = answered({
  ticket: staffTicketDetail,
  /** How the customer heard of what was done; empty where there is no way, or nothing new. Feature `ticket_notices`. */
  told: z.array(z.object({ by: z.enum(['chat', 'email', 'whatsapp']), at: z.string() })).optional(),
});

/** Never empty: what this person may not see is unknown. */
export const staffTicketAttachmentAnswer = answered({ attachment: attachmentAnswer.shape.attachment.unwrap() });

/** Each ticket is done or refused by itself. */
export const staffTicketsBulkAnswer = answered({
  done: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), reason: z.string() })),
});

export type CustomFields = Shape<typeof customFields>;
export type StaffTicketsQuery = Shape<typeof staffTicketsQuery>;
export type StaffTicketCreate = Shape<typeof staffTicketCreate>;
export type StaffTicketMessage = Omit<Shape<typeof staffTicketMessage>, 'attachments'> & {
  readonly attachments?: readonly SentAttachment[];
};
export type StaffTicketRow = Shape<typeof staffTicketRow>;
export type StaffTicketDetail = Shape<typeof staffTicketDetail>;
export type StaffTicketAnswer = Shape<typeof staffTicketAnswer>;
