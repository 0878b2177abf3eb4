/** Tickets as shoppers may see their own, and what they do with them. */
import { z } from 'zod';
import { TICKET_CATEGORY, TICKET_PRIORITIES, TICKET_STATUSES } from '../shopper/ticket-words';
import { agentCard } from './people';
import { Shape, operationId, text } from './shape';
import { agentAttachment, sentAttachment } from './attachments';

export const ticketStatus = z.enum(TICKET_STATUSES);
export const ticketPriority = z.enum(TICKET_PRIORITIES);
/** Code of a category, which admins make; Odoo knows which there are. */
export const ticketCategory = z.string().regex(TICKET_CATEGORY);

export const ticketRow = z.object({
  /** For example `T00042`; what people quote. */
  reference: z.string(),
  subject: z.string(),
  status: ticketStatus,
  priority: ticketPriority,
  category: ticketCategory,
  /** `storefront_key`; absent on a ticket of no channel. */
  channel: z.string().optional(),
  /** The bridge's conversation id, when the ticket came from a chat. */
  conversation: z.string().optional(),
  assignee: agentCard.optional(),
  created_at: z.string(),
  updated_at: z.string(),
  resolved_at: z.string().optional(),
  /** 1..5, given after resolution. */
  rating: z.number().optional(),
  /** 1..5 each, beside it. Feature `ticket_ratings`. */
  recommendation: z.number().optional(),
  agent_rating: z.number().optional(),
  response_time_rating: z.number().optional(),
  communication_rating: z.number().optional(),
});

const ticketMessageRow = z.object({
  id: z.string(),
  author: z.enum(['shopper', 'agent', 'system']),
  name: z.string().optional(),
  /** Plain text. */
  content: z.string(),
  sent_at: z.string(),
  /** Always false towards shoppers. */
  is_internal: z.boolean(),
  /** Only towards staff. */
  sender_email: z.string().optional(),
  updated_at: z.string().optional(),
  /** Read by `ticket_attachment`. Feature `ticket_attachments`. */
  attachments: z.array(agentAttachment).optional(),
});

/** What was said, oldest first; files beside it came with the request. */
export const ticketDetails = {
  description: z.string(),
  messages: z.array(ticketMessageRow),
  attachments: z.array(agentAttachment).optional(),
};
const ticketDetail = z.object({ ...ticketRow.shape, ...ticketDetails });

/** Who asks: tickets of this shopper id, and, when the shop vouched for it, those with this e-mail. */
const proof = {
  shopper: text,
  verified: z.boolean(),
  email: text.optional(),
  /**
   * Key of the chat's channel: only tickets of its company are found. Without it, where there is more than one company, the
   * e-mail finds nothing. Feature `identity`.
   */
  channel: text.optional(),
};

export const ticketsQuery = z.strictObject(proof);
export const ticketQuery = z.strictObject({ ...proof, reference: text });

/** A shopper's answer; on a resolved ticket it reopens. */
export const ticketReply = z.strictObject({
  ...proof,
  id: operationId,
  reference: text,
  content: text,
  /** At most 10. Feature `ticket_files`. */
  attachments: z.array(sentAttachment).optional(),
});

export const ticketFeedback = z.strictObject({
  ...proof,
  id: operationId,
  reference: text,
  /** 1..5 */
  rating: z.int(),
  feedback: text.optional(),
  resolved: z.boolean().optional(),
  /** 1..5 each. Feature `ticket_ratings`. */
  recommendation: z.int().optional(),
  agent_rating: z.int().optional(),
  response_time_rating: z.int().optional(),
  communication_rating: z.int().optional(),
});

/** A file of a ticket whose link was given to its shopper; nothing where it is not for them, or gone. */
export const ticketAttachmentQuery = z.strictObject({ reference: text, attachment: text });

export const ticketsAnswer = z.object({ tickets: z.array(ticketRow) });

/** Somebody else's ticket and none at all are the same absent `ticket`. */
export const ticketAnswer = z.object({ ticket: ticketDetail.optional() });

/** `accepted` false: unknown, not theirs, or closed for good. */
export const ticketAccepted = z.discriminatedUnion('accepted', [
  z.object({ accepted: z.literal(true), ticket: ticketRow }),
  z.object({
    accepted: z.literal(false),
    code: z.enum(['UNKNOWN_TICKET', 'TICKET_CLOSED', 'NOT_RESOLVED', 'INVALID']),
  }),
]);

export type { TicketPriority, TicketSource, TicketStatus } from '../shopper/ticket-words';
export type TicketRow = Shape<typeof ticketRow>;
export type TicketMessageRow = Shape<typeof ticketMessageRow>;
export type TicketDetail = Shape<typeof ticketDetail>;
export type ShopperProof = Shape<typeof ticketsQuery>;
export type TicketReply = Shape<typeof ticketReply>;
export type TicketFeedback = Shape<typeof ticketFeedback>;
export type TicketAccepted = Shape<typeof ticketAccepted>;
